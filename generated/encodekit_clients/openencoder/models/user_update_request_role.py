from typing import Literal, cast

UserUpdateRequestRole = Literal["", "admin", "guest", "operator"]

USER_UPDATE_REQUEST_ROLE_VALUES: set[UserUpdateRequestRole] = {
    "",
    "admin",
    "guest",
    "operator",
}


def check_user_update_request_role(value: str) -> UserUpdateRequestRole:
    """The value itself, also one that is newer than USER_UPDATE_REQUEST_ROLE_VALUES"""
    return cast(UserUpdateRequestRole, value)
