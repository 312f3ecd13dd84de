"""The rules by which a mutant is one that nobody can notice. Each looks at the fault and its place, never at a verdict.

A rule that calls a mutant equivalent which a lane notices after all is wrong, and fails the run.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tools.mutants.mutant import CLIENTS, ROOT, Mutant

Rule = Callable[[Mutant], bool]
RULES: dict[str, str] = {}
_CHECKS: dict[str, Rule] = {}

UNRESERVED = re.compile(r"\^\[[\w.~\\-]+\]([+*]|\{\d+(,\d*)?\})\$")


def rule(name: str) -> Callable[[Rule], Rule]:
    """Name a rule; the docstring of its check says why nobody can notice the fault."""

    def add(check: Rule) -> Rule:
        RULES[name] = " ".join((check.__doc__ or "").split())
        _CHECKS[name] = check
        return check

    return add


def rule_for(mutant: Mutant) -> str:
    """The name of the first rule that calls a mutant equivalent; empty where none does."""
    return next((name for name, check in _CHECKS.items() if check(mutant)), "")


@rule("same code")
def is_same_code(mutant: Mutant) -> bool:
    """The compiler makes the same of both."""
    if mutant.side == "document":
        return False
    before = mutant.before
    return ast.dump(ast.parse(before)) == ast.dump(ast.parse(mutant.mutate(before)))


@rule("safe path")
def is_safe_path(mutant: Mutant) -> bool:
    """Every value that the parameter's type, pattern or enumeration allows reads the same when it is quoted."""
    if mutant.kind != "path quoting":
        return False
    name = mutant.note.rpartition("to_text(")[2].partition(")")[0]
    argument = argument_named(mutant, name)
    if argument is None or argument.annotation is None:
        return False
    if set(re.findall(r"\w+", ast.unparse(argument.annotation))) <= {"UUID", "int", "bool", "datetime", "date"}:
        return True
    schemas = [
        item["schema"] for item in parameters(mutant) if plain(item["name"]) == plain(name) and item["in"] == "path"
    ]
    return any(UNRESERVED.fullmatch(schema.get("pattern", "")) or is_of_safe_words(schema) for schema in schemas)


def is_of_safe_words(schema: dict[str, Any]) -> bool:
    """Whether it is an enumeration of words that need no quoting."""
    return "enum" in schema and all(re.fullmatch(r"[\w~-]+", str(value), re.ASCII) for value in schema["enum"])


@rule("httpx names JSON")
def is_named_by_httpx(mutant: Mutant) -> bool:
    """Httpx itself writes `application/json` above a JSON body, and no other header is lost."""
    if mutant.kind not in {"header", "media type"} or not mutant.note.endswith("-> pass"):
        return False
    text = mutant.before
    others = re.findall(r'headers\["(?!Content-Type)', text)
    return '_kwargs["json"]' in text and (mutant.kind == "media type" or not others)


@rule("no header at all")
def is_without_headers(mutant: Mutant) -> bool:
    """The operation sets no header: what is lost is empty."""
    return mutant.note.endswith('_kwargs["headers"] = headers -> pass') and 'headers["' not in mutant.before.replace(
        '_kwargs["headers"', ""
    )


@rule("no null argument")
def is_never_null(mutant: Mutant) -> bool:
    """No argument of the function may be None."""
    if "v is not UNSET and v is not None -> v is not UNSET" not in mutant.note:
        return False
    arguments = function_named(mutant, "_get_kwargs").args
    declared = [ast.unparse(item.annotation) for item in (*arguments.args, *arguments.kwonlyargs) if item.annotation]
    return not any("None" in re.findall(r"\w+", text) for text in declared)


@rule("text already")
def is_text_already(mutant: Mutant) -> bool:
    """Every header of the operation is text before it is made text."""
    if mutant.kind != "header" or "to_text(v) -> v" not in mutant.note:
        return False
    declared = [item for item in parameters(mutant) if item["in"] == "header"]
    return bool(declared) and all(item["schema"].get("type") == "string" for item in declared)


@rule("nothing anyway")
def is_nothing_anyway(mutant: Mutant) -> bool:
    """What is returned is None with and without the fault."""
    match = re.search(r": (response_\w+) -> None$", mutant.note)
    return match is not None and re.search(rf"{match[1]} = cast\(Any, None\)", mutant.before) is not None


@rule("default reads the same")
def is_read_by_default(mutant: Mutant) -> bool:
    """An answer of that status falls to the default, which makes the same model of it."""
    match = re.match(r"line (\d+) column \d+: (response\.status_code == \d+ -> False|\d+ -> 599)$", mutant.note)
    if mutant.kind != "status branch" or match is None:
        return False
    readers = dict(re.findall(r"(response_\w+) = (.*)", mutant.before))
    status = mutant.before.splitlines()[int(match[1]) - 1].rpartition("== ")[2].rstrip(":")
    return readers.get("response_default") == readers.get(f"response_{status}") is not None


@rule("passes through")
def is_passed_through(mutant: Mutant) -> bool:
    """Without the test, the value takes a branch that hands on what it is given, be it null or nothing."""
    if mutant.side != "client" or mutant.kind not in {"null", "optional"} or "/models/" not in mutant.path:
        return False
    before, after = mutant.before, mutant.mutate(mutant.before)
    test = changed_test(before, after)
    return test is not None and hands_on(*test, mutant.kind)


@rule("nothing can fail")
def is_never_failing(mutant: Mutant) -> bool:
    """No member of the model can fail to be read other than by the error that names it already."""
    if mutant.kind != "decoding error" or "nullcontext(ObjectReader(" not in mutant.note:
        return False
    return not any(
        isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and not is_safe_call(node))
        for node in ast.walk(function_named(mutant, "from_dict"))
    )


def is_safe_call(node: ast.Call) -> bool:
    """Whether a call of a reader raises nothing but the error that names the member."""
    name = ast.unparse(node.func)
    safe = name in {"cls", "cast", "isinstance", "ObjectReader"} or name.startswith(("_object.", "check_", "_parse_"))
    # Another model raises that error itself.
    return safe or name.endswith(".from_dict")


@rule("the tag is there")
def is_looked_at_before(mutant: Mutant) -> bool:
    """The model is only read where this member, its tag, has been found to be what it must be."""
    match = re.search(r'_object\.required\("(\w+)"\) -> _object\.(nullable|optional)\("', mutant.note)
    if match is None or mutant.side != "client":
        return False
    [model] = [node.name for node in tree_of(mutant.path).body if isinstance(node, ast.ClassDef)]
    before = [lines[index - 1] for lines in package_lines(mutant.group) for index in uses(lines, model)]
    return bool(before) and all(f'data.get("{match[1]}") ==' in line for line in before)


def uses(lines: tuple[str, ...], model: str) -> list[int]:
    """The numbers of the lines that read a model."""
    return [index for index, line in enumerate(lines) if re.search(rf"\b{model}\.from_dict\(", line)]


@cache
def package_lines(group: str) -> tuple[tuple[str, ...], ...]:
    """The lines of every module of a client."""
    files = sorted((ROOT / CLIENTS / group).rglob("*.py"))
    return tuple(tuple(path.read_text("utf-8").splitlines()) for path in files)


@rule("disjoint tags")
def is_disjoint(mutant: Mutant) -> bool:
    """The two branches are taken for different tags, so their order does not matter."""
    return mutant.kind == "union order"


@rule("never written so")
def is_never_written(mutant: Mutant) -> bool:
    """The model is only ever sent as a multipart body, which `to_multipart` writes."""
    if mutant.side != "client" or "/models/" not in mutant.path or "def to_multipart" not in mutant.before:
        return False
    line = int(re.findall(r"line (\d+)", mutant.note)[0])
    function = function_named(mutant, "to_dict")
    return function.lineno <= line <= (function.end_lineno or 0)


@rule("words for people")
def is_description(mutant: Mutant) -> bool:
    """A description changes nothing that is sent or read."""
    return mutant.side == "document" and mutant.kind == "description"


@rule("values are handed on")
def is_limit(mutant: Mutant) -> bool:
    """A client sends and reads the values of a type as they are; their limits are the provider's to check."""
    return mutant.side == "document" and mutant.kind == "limit"


@rule("credentials are the caller's")
def is_credentials(mutant: Mutant) -> bool:
    """A generated client is told by its caller which header carries the credentials; its facade knows."""
    return mutant.side == "document" and mutant.kind == "credentials"


@rule("null is nothing")
def is_optional_null(mutant: Mutant) -> bool:
    """An optional member may be null for every client, whatever the document says."""
    if mutant.side != "document" or mutant.kind not in {"null", "union branch"}:
        return False
    data, keys = document_of(mutant), keys_of(mutant)
    if mutant.kind == "union branch" and branch_gone(data, keys, mutant) != {"type": "null"}:
        return False
    if keys[:2] != ["components", "schemas"] or len(keys) != 3:
        return is_optional_member(data, keys)
    users = list(users_of(data, "#/" + "/".join(keys), []))
    return bool(users) and all(is_optional_member(data, user) for user in users)


def keys_of(mutant: Mutant) -> list[str]:
    """The place in its document that a mutant is about."""
    pointer = mutant.note.rpartition(": ")[0].removeprefix("#/")
    return [key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")]


def branch_gone(data: Any, keys: list[str], mutant: Mutant) -> Any:
    """The last branch of a union, which is the one that goes."""
    for key in (*keys, mutant.note.split()[-2]):
        data = data[int(key)] if isinstance(data, list) else data[key]
    return data[-1]


def is_optional_member(data: Any, keys: list[str]) -> bool:
    """Whether a property stands there that its object need not have."""
    holder = data
    for key in keys[:-2]:
        holder = holder[int(key)] if isinstance(holder, list) else holder[key]
    return keys[-2] == "properties" and keys[-1] not in holder.get("required", ())


def users_of(value: Any, reference: str, keys: list[str]) -> Iterator[list[str]]:
    """Where a component is referred to."""
    if isinstance(value, dict) and value.get("$ref") == reference:
        yield keys
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from users_of(item, reference, [*keys, str(key)])


@rule("documented by default")
def is_documented_by_default(mutant: Mutant) -> bool:
    """The default answer of the operation, which covers the status from then on, has the same body."""
    if mutant.side != "document" or mutant.kind != "status branch" or not mutant.note.endswith(": gone"):
        return False
    data, keys = document_of(mutant), keys_of(mutant)
    answers = data["paths"][keys[1]][keys[2]]["responses"]
    bodies = [resolved(data, answers.get(status, {})).get("content") for status in (keys[-1], "default")]
    schemas = [{kind: content.get("schema") for kind, content in (body or {}).items()} for body in bodies]
    return "default" in answers and schemas[0] == schemas[1]


def changed_test(before: str, after: str) -> tuple[ast.If, ast.FunctionDef] | None:
    """The one `if` whose test differs, as it was, and the innermost function around it."""
    old, new = ast.parse(before), ast.parse(after)
    for function, other in zip(functions_of(old), functions_of(new), strict=True):
        for one, two in zip(own_ifs(function), own_ifs(other), strict=True):
            if ast.dump(one.test) != ast.dump(two.test):
                return one, function
    return None


def functions_of(tree: ast.AST) -> list[ast.FunctionDef]:
    """All functions of a tree."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def own_ifs(function: ast.FunctionDef) -> list[ast.If]:
    """The `if`s of a function, without those of functions in it."""
    found: list[ast.If] = []
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.If):
            found.append(node)
        if not isinstance(node, ast.FunctionDef):
            waiting += ast.iter_child_nodes(node)
    return found


def hands_on(node: ast.If, function: ast.FunctionDef, kind: str) -> bool:
    """Whether null (or absent, by the kind) that passes or fails this test ends as itself all the same."""
    text = ast.unparse(node.test)
    value = "None" if kind == "null" else "UNSET"
    if function.name.startswith("_parse_"):
        following = function.body[function.body.index(node) + 1 :] if node in function.body else []
        return all(is_harmless(statement, value) for statement in following)
    if text.endswith("is not None") and kind == "null":
        return ends_as_given(node.body)
    if text.startswith("isinstance(") and kind == "optional":
        return ends_as_given(node.orelse)
    if isinstance(node.test, ast.BoolOp) and isinstance(node.test.op, ast.Or):
        return all(is_identity(statement) for statement in node.orelse)
    return False


def is_harmless(statement: ast.stmt, value: str) -> bool:
    """Whether a statement of a parser lets null or absent pass: it returns it, or is about other types."""
    if isinstance(statement, ast.Return):
        return statement.value is not None and ast.unparse(statement.value).startswith("cast(")
    if isinstance(statement, ast.If):
        text = ast.unparse(statement.test)
        return text == "data is None" or text.startswith("isinstance(data, ")
    return False if value else isinstance(statement, ast.Pass)


def ends_as_given(body: list[ast.stmt]) -> bool:
    """Whether a value that is of none of the types asked for is assigned as it is."""
    if len(body) == 2 and ast.unparse(body[0]).endswith(" = UNSET") and isinstance(body[1], ast.If):
        return ast.unparse(body[1].test).startswith("not isinstance(") and ends_as_given(body[1].body)
    if len(body) != 1:
        return False
    [statement] = body
    if isinstance(statement, ast.If):
        return ast.unparse(statement.test).startswith("isinstance(") and ends_as_given(statement.orelse)
    return isinstance(statement, ast.Assign) and re.fullmatch(r"self\.\w+", ast.unparse(statement.value)) is not None


def is_identity(statement: ast.stmt) -> bool:
    """Whether a statement assigns what it is given: enumerations are open, and their check hands a value on."""
    return (
        isinstance(statement, ast.Assign)
        and re.fullmatch(r"(check_\w+\()?_\w+\)?", ast.unparse(statement.value)) is not None
    )


@cache
def tree_of(path: str) -> ast.Module:
    """The tree of a file as it is."""
    return ast.parse((ROOT / path).read_text("utf-8"))


def function_named(mutant: Mutant, name: str) -> ast.FunctionDef:
    """A function of the mutant's file, as it is."""
    return next(item for item in functions_of(tree_of(mutant.path)) if item.name == name)


def argument_named(mutant: Mutant, name: str) -> ast.arg | None:
    """An argument of the request of the mutant's operation."""
    arguments = function_named(mutant, "_get_kwargs").args
    return next((item for item in (*arguments.args, *arguments.kwonlyargs) if item.arg == name), None)


def plain(name: str) -> str:
    """A name without what naming rules of Python and of the wire differ in."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


@cache
def document(group: str) -> Any:
    """A document as it is."""
    return json.loads((ROOT / CLIENTS / group / "openapi.json").read_text("utf-8"))


def document_of(mutant: Mutant) -> Any:
    """The document of a mutant, as it is."""
    return document(mutant.group)


def parameters(mutant: Mutant) -> list[dict[str, Any]]:
    """The parameters of the mutant's operation, references resolved."""
    data, stem = document_of(mutant), Path(mutant.path).stem
    found: list[dict[str, Any]] = []
    for path in data["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict) and plain(operation.get("operationId", "")) == plain(stem):
                found += [*path.get("parameters", []), *operation.get("parameters", [])]
    return [resolved(data, item) for item in found]


def resolved(data: Any, item: dict[str, Any]) -> dict[str, Any]:
    """A parameter with its references, and its schema's, followed."""
    while "$ref" in item:
        item = followed(data, item["$ref"])
    schema = item.get("schema", item)
    while "$ref" in schema:
        schema = followed(data, schema["$ref"])
    return {**item, "schema": schema} if "schema" in item else item


def followed(data: Any, reference: str) -> dict[str, Any]:
    """What a reference leads to."""
    for key in reference.removeprefix("#/").split("/"):
        data = data[key.replace("~1", "/").replace("~0", "~")]
    result: dict[str, Any] = data
    return result
