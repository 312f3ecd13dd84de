from typing import Literal, cast

FactoryAcl = Literal["private", "public"]

FACTORY_ACL_VALUES: set[FactoryAcl] = {
    "private",
    "public",
}


def check_factory_acl(value: str) -> FactoryAcl:
    """The value itself, also one that is newer than FACTORY_ACL_VALUES"""
    return cast(FactoryAcl, value)
