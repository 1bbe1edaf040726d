"""The endpoints, one file for each subject. They know HTTP and the contract, and no rule."""

from api.hub.routes import (
    assignments,
    citizen,
    counters,
    devices,
    health,
    hours,
    journal,
    print_jobs,
    reports,
    session,
    stage,
    tickets,
    views,
)

ROUTERS = (
    tickets.router,
    citizen.router,
    counters.router,
    assignments.router,
    print_jobs.router,
    devices.router,
    stage.router,
    views.router,
    session.router,
    journal.router,
    reports.router,
    hours.router,
    health.router,
)
