"""What every answer to a browser forbids. Knows nothing of what is in it.

Sources: CSP Level 3, Fetch §nosniff, Referrer Policy.
"""

# Nothing inline, nothing from another host, in nobody's frame. A form is only ever sent by our
# script: without it, the browser must not put a PIN into an address.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)

STRICT = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}

PAGE = {**STRICT, "Cache-Control": "no-store"}

# The one page that may hear: where the hall's own voices are recorded.
_HEARING = PAGE["Permissions-Policy"].replace("microphone=()", "microphone=(self)")
RECORDING = {**PAGE, "Permissions-Policy": _HEARING}
