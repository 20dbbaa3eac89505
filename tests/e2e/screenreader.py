#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a screen reader has of a program, and nothing else: AT-SPI.

Each line on standard input is a command in JSON, {"id": 1, "do": "press", ...}; its answer comes on
standard output as {"id": 1, "answer": ...}. What a listener would hear comes there by itself, as
{"heard": {"what": "focus", "role": ..., "text": ...}}. Roles are AT-SPI's names for them.
"""
import json
import re
import sys

import pyatspi
from gi.repository import GLib

SPOKEN = (pyatspi.ROLE_NOTIFICATION, pyatspi.ROLE_ALERT)


def tell(message):
    print(json.dumps(message), flush=True)


def nodes_below(node, depth=0):
    """Everything that is shown, the nearest first within each branch."""
    for index in range(node.childCount if depth < 40 else 0):
        try:
            child = node.getChildAtIndex(index)
            if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
                continue
            yield child
            yield from nodes_below(child, depth + 1)
        except (GLib.Error, RuntimeError, LookupError):  # it has gone meanwhile
            continue


def applications():
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        application = desktop.getChildAtIndex(index)
        if application is not None:
            yield application


def find(role, name):
    for application in applications():
        for node in nodes_below(application):
            if node.getRoleName() == role and re.search(name, node.name or ""):
                return node
    return None


def text_of(node):
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except NotImplementedError:
        return ""


def describe(node):
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    return {"role": node.getRoleName(), "name": node.name, "description": node.description,
            "text": text_of(node), "states": states}


def do_find(role, name):
    node = find(role, name)
    return node and describe(node)


def do_press(role, name, action=""):
    """Does the node's first action, or the one of this name."""
    node = find(role, name)
    if node is None or not node.getState().contains(pyatspi.STATE_SENSITIVE):
        return False
    actions = node.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    return actions.doAction(names.index(action) if action else 0)


def do_write(role, name, text):
    node = find(role, name)
    return node is not None and node.queryEditableText().setTextContents(text)


def do_focus(role, name):
    node = find(role, name)
    return node is not None and node.queryComponent().grabFocus()


def do_focused():
    """Where the keyboard is, "push button: Sign in"; of a table or a tree the whole."""
    wholes = (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST,
              pyatspi.ROLE_PAGE_TAB_LIST)

    def look(node, depth):
        for index in range(node.childCount if depth < 40 else 0):
            try:
                child = node.getChildAtIndex(index)
                states = child.getState()
                if not states.contains(pyatspi.STATE_SHOWING):
                    continue
                if states.contains(pyatspi.STATE_FOCUSED):
                    return f"{child.getRoleName()}: {child.name}"
                found = None if child.getRole() in wholes else look(child, depth + 1)
            except (GLib.Error, RuntimeError, LookupError, AttributeError):  # it has gone meanwhile
                continue
            if found:
                return found
        return None

    return next(filter(None, (look(application, 0) for application in applications())), None)


def do_rows(name):
    """The texts of a table's cells, as they are heard, with its columns' titles."""
    node = find("table", name)
    table = node.queryTable()
    columns = range(table.nColumns)
    return {"columns": [table.getColumnDescription(column) for column in columns],
            "rows": [[table.getAccessibleAt(row, column).name for column in columns]
                     for row in range(table.nRows)]}


def do_select(name, row):
    """This row of a table and no other."""
    table = find("table", name).queryTable()
    for other in table.getSelectedRows():
        table.removeRowSelection(other)
    return table.addRowSelection(row)


def do_tree():
    def below(node, depth):
        yield {"depth": depth, **describe(node)}
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                yield from below(child, depth + 1)
    return [line for application in applications() for line in below(application, 0)]


def hear(event):
    try:
        what = None
        if event.type == "object:state-changed:focused" and event.detail1:
            what = "focus"
        elif event.type == "object:state-changed:showing" and event.detail1:
            what = "notice" if event.source.getRole() in SPOKEN else None
        elif event.type.startswith("object:announcement"):
            return tell({"heard": {"what": "notice", "role": "", "text": event.any_data}})
        elif event.type == "object:property-change:accessible-name":
            what = "name"
        elif event.type == "object:property-change:accessible-value":
            what = "value"
        elif event.type == "object:state-changed:checked":
            what = "checked" if event.detail1 else "not checked"
        elif event.type == "object:active-descendant-changed":
            child = event.any_data
            return tell({"heard": {"what": "focus", "role": child.getRoleName(), "text": child.name}})
        if what:
            tell({"heard": {"what": what, "role": event.source.getRoleName(), "text": event.source.name}})
    except (GLib.Error, RuntimeError, LookupError):
        pass  # it has gone meanwhile


def on_command(source, _condition):
    line = source.readline()
    if not line:
        pyatspi.Registry.stop()
        return False
    command = json.loads(line)
    try:
        answer = globals()["do_" + command.pop("do")](**{k: v for k, v in command.items() if k != "id"})
    except Exception as error:  # pylint: disable=broad-except
        answer = {"error": repr(error)}
    tell({"id": command["id"], "answer": answer})
    return True


pyatspi.Registry.registerEventListener(
    hear, "object:state-changed", "object:property-change", "object:announcement",
    "object:active-descendant-changed")
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_command)
tell({"heard": {"what": "ready", "role": "", "text": ""}})
pyatspi.Registry.start()
