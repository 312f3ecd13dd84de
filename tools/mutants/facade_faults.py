"""Faults in the hand-written code of the facades and of what they share: those of any Python.

They are made in the bodies of functions only, which can be replaced while a program runs. Texts of errors and of log
records, and all with a space in them, are left alone: they are for people. A fault in an `_async` file is in its
`_sync` twin too, as `make generate` would have it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.mutants.api_faults import called
from tools.mutants.mutant import ROOT, Fault, Mutant, Source, code_mutants

LIBRARY = ROOT / "wrapper/encodekit"
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*", ast.Pow: "*",
    ast.BitOr: "&", ast.BitAnd: "|",
}  # fmt: skip
# What writes for people.
TOLD_TO_PEOPLE = {
    "debug",
    "info",
    "warning",
    "exception",
    "warn",
    "NotImplementedError",
    "cast",
    "TypeVar",
    "getLogger",
}
FAMILY = "telestream"


def facade_mutants() -> Iterator[Mutant]:
    """Those of `_core` and of every provider."""
    for folder in ("_core", "providers"):
        for path in sorted((LIBRARY / folder).rglob("*.py")):
            if "_sync" not in path.parts and path.name != "__init__.py":
                source = Source(path)
                yield from code_mutants("facade", group_of(path), source, code_faults(source))


def group_of(path: Path) -> str:
    """Whose unit tests are about a file: those of a provider, of Telestream's family, or of `_core`."""
    folder, *rest = path.relative_to(LIBRARY).parts
    name = rest[0] if folder == "providers" else folder
    return FAMILY if FAMILY in name else name


def code_faults(source: Source) -> Iterator[Fault]:
    """Every fault in the functions of a file."""
    for function in outermost(source.tree):
        for statement in function.body[1 if ast.get_docstring(function) is not None else 0 :]:
            yield from below(source, statement)


def outermost(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions and methods that stand in no other function."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef | ast.If):
            yield from outermost(node)


def below(source: Source, node: ast.AST) -> Iterator[Fault]:
    """The faults of a node and of what stands in it, except what only people read, and types."""
    yield from faults_of(source, node)
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "type_params", "decorator_list", "format_spec"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not is_told_to_people(child):
                yield from below(source, child)


def is_told_to_people(node: ast.AST) -> bool:
    """Whether it is an error that is made, a log record, or a text with values in it."""
    if isinstance(node, ast.JoinedStr | ast.arguments):
        return True
    return isinstance(node, ast.Call) and (called(node).endswith("Error") or called(node) in TOLD_TO_PEOPLE)


def faults_of(source: Source, node: ast.AST) -> Iterator[Fault]:
    """The faults of one node."""
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            text = f"{source.segment(left)} {COMPARISONS[type(operator)]} {source.segment(right)}"
            yield Fault("comparison", node, f"({text})")
        case ast.BoolOp(op=operator, values=values):
            word = " or " if isinstance(operator, ast.And) else " and "
            yield Fault("boolean", node, f"({word.join(f'({source.segment(value)})' for value in values)})")
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield Fault("boolean", node, f"({source.segment(operand)})")
        case ast.If(test=test) | ast.IfExp(test=test):
            yield Fault("condition", test, f"(not ({source.segment(test)}))")
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in ARITHMETIC:
            yield Fault(
                "arithmetic", node, f"({source.segment(left)} {ARITHMETIC[type(operator)]} {source.segment(right)})"
            )
        case ast.Constant(value=bool() as value):
            yield Fault("constant", node, repr(not value))
        case ast.Constant(value=int() | float() as value):
            yield Fault("constant", node, repr(value + 1))
        case ast.Constant(value=str() as value) if " " not in value:
            yield Fault("text", node, repr(f"{value}_"))
        case ast.Return(value=ast.expr() as value) if source.segment(value) != "None":
            yield Fault("result", value, "None")
        case ast.Expr(value=ast.Call() | ast.Await()):
            yield Fault("statement", node, "pass")
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]) | ast.AugAssign() | ast.Delete():
            yield Fault("statement", node, "pass")
        case ast.Raise(exc=ast.expr()):
            yield Fault("refusal", node, "pass")
        case ast.Dict(keys=keys, values=values) if len(keys) > 1:
            texts = [source.segment(value) for value in values]
            items = [f"**({text})" if key is None else f"{source.segment(key)}: {text}"
                     for key, text in zip(keys, texts, strict=True)]  # fmt: skip
            for index in range(len(items)):
                yield Fault("member", node, "{" + ", ".join(items[:index] + items[index + 1 :]) + "}")
        case ast.Call(keywords=[_, *_] as keywords) if not is_told_to_people(node):
            yield from argument_faults(source, node, keywords)


def argument_faults(source: Source, node: ast.Call, keywords: list[ast.keyword]) -> Iterator[Fault]:
    """A call without one of its keywords."""
    given = [source.segment(argument) for argument in node.args]
    named = [source.segment(keyword) for keyword in keywords]
    for index, keyword in enumerate(keywords):
        if keyword.arg is not None:
            rest = ", ".join(given + named[:index] + named[index + 1 :])
            yield Fault("argument", node, f"{source.segment(node.func)}({rest})")
