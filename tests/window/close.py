"""Asks the windows of a program to close, as the button in their frame does.

    /usr/bin/python3 tests/window/close.py PID

A window manager would send the message; without one on the display it is sent here. Exits 1 when the program has no
window that can be asked.
"""

import sys

from Xlib import X, display
from Xlib.protocol import event

asked = display.Display()
atom = asked.intern_atom
wanted = int(sys.argv[1])
found = False
for window in asked.screen().root.query_tree().children:
    pid = window.get_full_property(atom("_NET_WM_PID"), X.AnyPropertyType)
    protocols = window.get_full_property(atom("WM_PROTOCOLS"), X.AnyPropertyType)
    if not pid or pid.value[0] != wanted or not protocols or atom("WM_DELETE_WINDOW") not in protocols.value:
        continue
    if window.get_attributes().map_state != X.IsViewable:
        continue
    data = (32, [atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0])
    window.send_event(event.ClientMessage(window=window, client_type=atom("WM_PROTOCOLS"), data=data))
    found = True
asked.flush()
asked.sync()
sys.exit(0 if found else 1)
