"""Services that the very same windows serve stand in one line, which makes the replay quick."""

from api.domain.wait.scene import Scene


def grouped(scene: Scene) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
    """The group of each service, and the groups that each window serves."""
    servers = [
        frozenset(n for n, one in enumerate(scene.windows) if service in one.services)
        for service in range(len(scene.cycles))
    ]
    alike = {who: group for group, who in enumerate(dict.fromkeys(servers))}
    group_of = tuple(alike[who] for who in servers)
    of_window = tuple(
        tuple(sorted({group_of[service] for service in one.services})) for one in scene.windows
    )
    return group_of, of_window
