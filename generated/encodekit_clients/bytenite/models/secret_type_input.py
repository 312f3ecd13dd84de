from typing import Literal, cast

SecretTypeInput = Literal["aws", "gcp", "other", "s3", "storj"]

SECRET_TYPE_INPUT_VALUES: set[SecretTypeInput] = {
    "aws",
    "gcp",
    "other",
    "s3",
    "storj",
}


def check_secret_type_input(value: str) -> SecretTypeInput:
    """The value itself, also one that is newer than SECRET_TYPE_INPUT_VALUES"""
    return cast(SecretTypeInput, value)
