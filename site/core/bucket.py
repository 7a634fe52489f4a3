"""The library of pictures and recordings in a bucket (S3), in which nothing has an address of its own."""

from storages.backends.s3 import S3Storage

from core.withheld import LEASE, BehindTheDoor


class Bucket(BehindTheDoor, S3Storage):
    """Private; with `AWS_S3_ENDPOINT_URL` of another maker than Amazon."""

    def handed_out(self, name: str) -> str:
        return str(S3Storage.url(self, name, expire=LEASE))
