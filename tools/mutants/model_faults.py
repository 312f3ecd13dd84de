"""Faults in the generated module of one model, or of one enumeration."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from tools.mutants.api_faults import called, imported_models, literal, other_model
from tools.mutants.mutant import Fault, Source

READERS = {"required": ("optional", "nullable"), "nullable": ("optional", "required"), "optional": ("required",)}
ADDITIONAL = "additional_properties"


def model_faults(source: Source) -> Iterator[Fault]:
    """Every fault of every kind."""
    classes = [node for node in source.tree.body if isinstance(node, ast.ClassDef)]
    if not classes:
        yield from enum_faults(source)
    for node in classes:
        yield from attribute_faults(source, node)
    for function in source.functions():
        if function.name == "to_dict":
            yield from writing_faults(source, function)
        elif function.name == "to_multipart":
            yield from multipart_faults(source, function)
        elif function.name == "from_dict":
            yield from reading_faults(source, function)
        elif function.name.startswith("__") or function.name == "additional_keys":
            yield from access_faults(function)


def enum_faults(source: Source) -> Iterator[Fault]:
    """A value too many, too few, or another one: in the type, or in the set of all."""
    for node in ast.walk(source.tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Subscript) and source.segment(node.value) == "Literal":
            values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        elif isinstance(node, ast.Set):
            values = node.elts
        for value in values:
            text = source.segment(value)
            yield Fault("enum", value, changed(value))
            yield Fault("enum", value, f"{text}, {changed(value)}")
            others = [other for other in values if other is not value]
            if others:
                yield Fault("enum", value, source.segment(others[0]))


def changed(value: ast.expr) -> str:
    """Another literal of the same type."""
    assert isinstance(value, ast.Constant)
    return repr(value.value + 1) if isinstance(value.value, int) else repr(f"{literal(value)}_")


def attribute_faults(source: Source, node: ast.ClassDef) -> Iterator[Fault]:
    """Attributes that must be given need not be, or the other way round; secrets that show."""
    fields = [item for item in node.body if isinstance(item, ast.AnnAssign) and item.target.id != ADDITIONAL]  # type: ignore[union-attr]  # attributes are names
    demanded = [item for item in fields if not has_default(item)]
    optional = [item for item in fields if has_default(item)]
    if demanded and demanded[-1].value is None:
        yield Fault("required", demanded[-1], f"{source.segment(demanded[-1])} = None")
    if optional and isinstance(optional[0].value, ast.Name):
        yield Fault(
            "required", optional[0], ast.unparse(ast.AnnAssign(optional[0].target, optional[0].annotation, None, 1))
        )
    for item in ast.walk(node):
        if isinstance(item, ast.keyword) and item.arg == "repr" and isinstance(item.value, ast.Constant):
            yield Fault("secret", item.value, "True")
        elif isinstance(item, ast.keyword) and item.arg == "repr":
            yield Fault("secret", item.value, "str")


def has_default(item: ast.AnnAssign) -> bool:
    """Whether an attribute need not be given."""
    return item.value is not None and (isinstance(item.value, ast.Name) or "default=" in ast.unparse(item.value))


def writing_faults(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """What would be written wrongly."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            key = node.targets[0].slice
            yield Fault("written name", key, renamed(key))
            yield Fault("field", node, "pass")
        elif isinstance(node, ast.Dict):
            for member in node.keys:
                if isinstance(member, ast.Constant):
                    yield Fault("written name", member, renamed(member))
        elif isinstance(node, ast.If):
            yield from condition_faults(source, node)
        elif isinstance(node, ast.Expr) and ADDITIONAL in source.segment(node):
            yield Fault("additional properties", node, "pass")
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and called(node.value) == "append":
            yield Fault("list item", node, "pass")
        elif isinstance(node, ast.Call) and called(node) == "isoformat":
            yield Fault("date precision", node, f"{source.segment(node)[:-1]}timespec='seconds')")
        elif isinstance(node, ast.Call) and called(node) == "to_dict":
            yield Fault("model", node, source.segment(node.func.value))  # type: ignore[attr-defined]  # a method


def renamed(key: ast.expr) -> str:
    """Another name than the literal's."""
    return repr(f"{literal(key)}_") if isinstance(key, ast.Constant) else ast.unparse(key)


def condition_faults(source: Source, node: ast.If) -> Iterator[Fault]:
    """What is only written under a condition is always written, or never."""
    test = node.test
    text = source.segment(test)
    if isinstance(test, ast.Compare) and text.endswith("is not None"):
        yield Fault("null", test, "True")
    elif isinstance(test, ast.Compare) and text.endswith("is not UNSET"):
        yield Fault("optional", test, "True")
    elif isinstance(test, ast.UnaryOp):
        yield Fault("optional", test, source.segment(test.operand))
    elif isinstance(test, ast.BoolOp):
        for index, value in enumerate(test.values):
            kind = "null" if "None" in source.segment(value) else "optional"
            rest = [source.segment(other) for place, other in enumerate(test.values) if place != index]
            yield Fault(kind, test, " and ".join(rest) if isinstance(test.op, ast.And) else " or ".join(rest))
    elif isinstance(test, ast.Call) and called(test) == "isinstance":
        yield Fault("optional" if text.endswith("Unset)") else "union branch", test, "False")


def multipart_faults(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """Parts with another name, another type, as a file, or none at all."""
    for node in ast.walk(function):
        if isinstance(node, ast.If):
            yield from condition_faults(source, node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and called(node.value) == "append":
            yield Fault("multipart", node, "pass")
            [part] = node.value.args
            assert isinstance(part, ast.Tuple)
            name, content = part.elts
            yield Fault(
                "multipart", name, renamed(name) if isinstance(name, ast.Constant) else f"{source.segment(name)} + '_'"
            )
            if isinstance(content, ast.Tuple):
                yield Fault("multipart", content.elts[0], "'upload'")
                yield Fault("multipart", content.elts[1], 'b""')
            else:
                yield Fault("multipart", content, f"(None, *{source.segment(content)}[1:])")


def reading_faults(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """What would be read wrongly."""
    models = imported_models(source)
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            yield from reading_call_faults(source, node, models)
        elif isinstance(node, ast.Attribute) and node.attr == "rest":
            yield Fault("additional properties", node, "{}")
        elif (
            isinstance(node, ast.Assign)
            and ADDITIONAL in source.segment(node.targets[0])
            and "." in source.segment(node.targets[0])
        ):
            yield Fault("additional properties", node, "pass")
        elif isinstance(node, ast.If):
            yield from branch_faults(source, node)
        elif isinstance(node, ast.Raise):
            yield Fault("decoding error", node, "return data")
        elif isinstance(node, ast.withitem):
            yield Fault("decoding error", node.context_expr, unguarded(source, node.context_expr))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and called(node.value) == "append":
            yield Fault("list item", node, "pass")


def unguarded(source: Source, reader: ast.expr) -> str:
    """The reader of an object's members, which names no errors."""
    return f"__import__('contextlib').nullcontext({source.segment(reader)})"


def reading_call_faults(source: Source, node: ast.Call, models: list[str]) -> Iterator[Fault]:
    """A member of another name, or read as what it is not."""
    name = called(node)
    if name in READERS and isinstance(node.func, ast.Attribute):
        yield Fault("read name", node.args[0], renamed(node.args[0]))
        receiver, key = source.segment(node.func.value), source.segment(node.args[0])
        for other in READERS[name]:
            kind = "null" if {name, other} == {"required", "nullable"} else "required"
            yield Fault(kind, node, f"{receiver}.{other}({key})")
    elif name == "parse_datetime":
        yield Fault("date precision", node, f"{source.segment(node)}.replace(microsecond=0)")
        yield Fault("format", node, source.segment(node.args[0]))
    elif name in {"UUID", "fromisoformat"}:
        yield Fault("format", node, source.segment(node.args[0]))
    elif name == "from_dict":
        yield from other_model(source, node, models)
    elif name == "to_items":
        yield Fault("decoding error", node, source.segment(node.args[0]))
    elif name == "cls":
        for keyword in node.keywords:
            yield Fault("field", keyword.value, "UNSET" if "UNSET" in source.text else "None")


def branch_faults(source: Source, node: ast.If) -> Iterator[Fault]:
    """A branch of a union that is never taken, taken for another value, or before another."""
    test = node.test
    text = source.segment(test)
    if text == "data is None":
        yield Fault("null", test, "False")
    elif text.startswith("data.get("):
        assert isinstance(test, ast.Compare)
        yield Fault("union branch", test.comparators[0], renamed(test.comparators[0]))
    elif isinstance(test, ast.Call):
        yield Fault("optional" if text.endswith("Unset)") else "union branch", test, "False")
    elif isinstance(test, ast.BoolOp):
        yield from condition_faults(source, node)
    for one, other in pairwise(node.body):
        if is_tagged(source, one) and is_tagged(source, other):
            both = ast_span(one, other)
            middle = source.text.encode()[source.span(one)[1] : source.span(other)[0]].decode()
            yield Fault("union order", both, f"{source.segment(other)}{middle}{source.segment(one)}")


def is_tagged(source: Source, node: ast.stmt) -> bool:
    """Whether it reads an object if it has a certain tag."""
    return isinstance(node, ast.If) and source.segment(node.test).startswith("data.get(")


def ast_span(first: ast.stmt, last: ast.stmt) -> ast.AST:
    """A node that reaches from one to another."""
    node = ast.copy_location(ast.Pass(), first)
    node.end_lineno, node.end_col_offset = last.end_lineno, last.end_col_offset
    return node


def access_faults(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """The members that the document does not know, as items of the model, are others or none."""
    for node in function.body:
        if isinstance(node, ast.Return):
            yield Fault("member access", node, "return None")
        elif isinstance(node, ast.Assign | ast.Delete):
            yield Fault("member access", node, "pass")
