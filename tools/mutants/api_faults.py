"""Faults in the generated module of one operation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from tools.mutants.mutant import Fault, Source

OTHER_METHOD = {"get": "delete", "post": "put", "put": "post", "patch": "put", "delete": "get", "head": "get"}
UNDOCUMENTED = "599"
CALLERS = ("sync_detailed", "sync", "asyncio_detailed", "asyncio")


def api_faults(source: Source) -> Iterator[Fault]:
    """Every fault of every kind."""
    for function in source.functions():
        if function.name == "_get_kwargs":
            yield from request_faults(source, function)
            yield from signature_faults(function)
        elif function.name == "_parse_response":
            yield from answer_faults(source, function)
        elif function.name == "_build_response":
            yield from envelope_faults(function)
        elif function.name in CALLERS:
            yield from caller_faults(source, function)
            yield from signature_faults(function)


def request_faults(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """What would leave the client wrongly."""
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            yield from start_line_faults(source, node)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            yield from assignment_faults(source, node, node.targets[0])
        elif isinstance(node, ast.Call) and called(node) == "quote":
            yield Fault("path quoting", node, source.segment(node.args[0]))
        elif isinstance(node, ast.DictComp):
            yield from filter_faults(source, node)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.UnaryOp):
            yield Fault("optional", node.test, source.segment(node.test.operand))
        elif isinstance(node, ast.Call) and called(node) == "join":
            yield Fault("query style", node, source.segment(node.args[0]))
            yield Fault("query style", node.func.value, '";"')  # type: ignore[attr-defined]  # join is an attribute


def start_line_faults(source: Source, node: ast.Dict) -> Iterator[Fault]:
    """A wrong method, a wrong URL, arguments in each other's places, no query."""
    members = {
        key.value: value for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant)
    }
    if "method" not in members:
        return
    method, url = members["method"], members["url"]
    if isinstance(method, ast.Constant):
        yield Fault("method", method, repr(OTHER_METHOD[literal(method)]))
    template = url
    if isinstance(url, ast.Call) and isinstance(url.func, ast.Attribute):
        template = url.func.value
        for one, other in pairwise(url.keywords):
            yield Fault("url", one.value, source.segment(other.value))
    if isinstance(template, ast.Constant):
        yield Fault("url", template, repr(misspelt(literal(template))))
        yield Fault("url", template, repr(without_last_literal(literal(template))))
    if "params" in members:
        yield Fault("query", members["params"], "{}")


def literal(node: ast.expr) -> str:
    """A literal text; empty where there is none."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def misspelt(url: str) -> str:
    """The URL with a letter less in its first word."""
    return re.sub(r"[a-z](?=/|\.|$)", "", url, count=1)


def without_last_literal(url: str) -> str:
    """The URL without its last word, or with a slash at its end where that is all there is."""
    shorter = re.sub(r"/[^/{}]+(?=(/\{[^/]*)?$)", "", url)
    return shorter if shorter and shorter != url else f"{url}/"


def assignment_faults(source: Source, node: ast.Assign, target: ast.Subscript) -> Iterator[Fault]:
    """`params["x"] = x`, `headers["X"] = x`, `_kwargs["json"] = x`: another name, or nothing."""
    holder = source.segment(target.value)
    name = literal(target.slice)
    if holder == "params":
        yield Fault("query", target.slice, repr(f"{name}_"))
        yield Fault("query", node, "pass")
    elif holder == "headers" and name == "Content-Type":
        yield Fault("media type", node.value, '"text/plain"')
        yield Fault("media type", node, "pass")
    elif holder == "headers":
        yield Fault("header", target.slice, repr(f"{name}-"))
        yield Fault("header", node, "pass")
    elif holder == "_kwargs" and name == "headers":
        yield Fault("header", node, "pass")
    elif holder == "_kwargs":
        yield Fault("body", node, "pass")
        yield Fault("body", target.slice, '"data"' if name != "data" else '"json"')


def filter_faults(source: Source, node: ast.DictComp) -> Iterator[Fault]:
    """What leaves out the absent lets them through."""
    for test in node.generators[0].ifs:
        if isinstance(test, ast.BoolOp):
            for index, _ in enumerate(test.values):
                yield Fault("optional", test, source.segment(test.values[1 - index]))
    if isinstance(node.value, ast.Call):
        yield Fault("header", node.value, source.segment(node.value.args[0]))


def signature_faults(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """An argument that must be given need not be, or the other way round; credentials that are not needed, or are."""
    arguments = function.args
    pairs = [*zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)]
    positional = [(argument, None) for argument in arguments.args] if not arguments.defaults else []
    for index, (argument, default) in enumerate([*positional, *pairs]):
        is_last_positional = index == len(positional) - 1
        if argument.arg == "client" and argument.annotation is not None:
            both = "AuthenticatedClient | Client"
            other = "AuthenticatedClient" if ast.unparse(argument.annotation) == both else both
            yield Fault("security", argument.annotation, other)
        elif default is not None:
            yield Fault("required", ast_pair(argument, default), ast.unparse(argument))
        elif is_last_positional or index >= len(positional):
            yield Fault("required", argument, f"{ast.unparse(argument)} = None")


def ast_pair(first: ast.arg, last: ast.expr) -> ast.AST:
    """A node that reaches from one to another."""
    return ast.copy_location(ast.Pass(), ast.Constant(0, lineno=first.lineno, col_offset=first.col_offset,
        end_lineno=last.end_lineno, end_col_offset=last.end_col_offset))  # fmt: skip


def answer_faults(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """What would be made wrongly of an answer."""
    models = imported_models(source)
    for node in ast.walk(function):
        if isinstance(node, ast.Compare) and "status_code" in source.segment(node):
            yield Fault("status branch", node, "False")
            if isinstance(node.comparators[0], ast.Constant):
                yield Fault("status branch", node.comparators[0], UNDOCUMENTED)
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Name):
            yield Fault("status branch", node.value, "None")
        elif isinstance(node, ast.Call) and called(node) == "from_dict":
            yield from other_model(source, node, models)
        elif isinstance(node, ast.Attribute) and node.attr == "raise_on_unexpected_status":
            yield Fault("undocumented status", node, f"not {source.segment(node)}")
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and called(node.value) == "append":
            yield Fault("list item", node, "pass")
        elif isinstance(node, ast.withitem):
            yield Fault("decoding error", node.context_expr, "__import__('contextlib').nullcontext()")
        elif isinstance(node, ast.Call) and called(node) == "to_items":
            yield Fault("decoding error", node, source.segment(node.args[0]))


def imported_models(source: Source) -> list[str]:
    """The classes that a module imports from `models`, and could confuse."""
    found = [
        alias.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom) and "models" in (node.module or "").split(".")
        for alias in node.names
        if not alias.name.isupper() and not alias.name.startswith("check_")
    ]
    return list(dict.fromkeys(found))


def other_model(source: Source, node: ast.Call, models: list[str]) -> Iterator[Fault]:
    """Another class of those at hand is read."""
    assert isinstance(node.func, ast.Attribute)
    name = source.segment(node.func.value)
    others = [model for model in models if model != name]
    if name in models and others:
        yield Fault("model", node.func.value, others[(models.index(name)) % len(others)])


def envelope_faults(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """An answer whose status, body, headers or parsed value is lost."""
    nothing = {"status_code": "0", "content": 'b""', "headers": "{}", "parsed": "None"}
    for node in ast.walk(function):
        if isinstance(node, ast.keyword) and node.arg in nothing:
            yield Fault("envelope", node.value, nothing[node.arg])


def caller_faults(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Fault]:
    """A function that does not hand on what it is given, or what it gets."""
    taken = {argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)} - {"client"}
    for node in ast.walk(function):
        if isinstance(node, ast.keyword) and node.arg in taken:
            yield Fault("argument", node.value, "None")
        elif isinstance(node, ast.Attribute) and node.attr == "parsed":
            yield Fault("argument", node, source.segment(node.value))


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
