"""Logging for every service: JSON lines under systemd, readable lines on a terminal."""

import logging
import sys
from functools import partial

import structlog


def start_logging(service: str) -> None:
    """Set up the log; every line names the service."""
    person = sys.stderr.isatty()
    renderer: structlog.types.Processor = (
        structlog.dev.ConsoleRenderer()
        if person
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            partial(_named, service),
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(handlers=[_Passed()], level=logging.WARNING, force=True)


def _named(
    service: str, _log: object, _method: str, line: structlog.types.EventDict
) -> structlog.types.EventDict:
    """Not a context variable: threads would not inherit it."""
    line["service"] = service
    return line


class _Passed(logging.Handler):
    """What libraries say becomes a line like ours, a traceback included."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(
            record.levelno,
            record.getMessage().strip(),
            library=record.name,
            exc_info=record.exc_info or False,
        )
