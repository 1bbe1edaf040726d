"""What people and devices type: kept as one short printable line, whatever was sent."""

# Read at a glance on a console; the journal is no place for an essay, nor is the wire's limit one.
LONGEST = 200


def one_line(text: str) -> str:
    """`text` without control and invisible characters, each gap one space, cut to `LONGEST`.

    Only what is visible counts: a reason of nothing but spaces is no reason (R4, R8).
    """
    visible = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(visible.split())[:LONGEST]
