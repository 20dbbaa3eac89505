<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Scopes</name>
    <message numerus="yes">
        <source>%n scope(s) not granted</source>
        <translation>
            <numerusform>%n scope not granted</numerusform>
            <numerusform>%n scopes not granted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not asked for</source>
        <translation>
            <numerusform>%n scope not asked for</numerusform>
            <numerusform>%n scopes not asked for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::CataloguePicker</name>
    <message numerus="yes">
        <source>%n API(s) shown</source>
        <translation>
            <numerusform>%n API shown</numerusform>
            <numerusform>%n APIs shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API(s) chosen</source>
        <translation>
            <numerusform>%n API chosen</numerusform>
            <numerusform>%n APIs chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::CopyCommands</name>
    <message numerus="yes">
        <source>%n selected API(s)</source>
        <translation>
            <numerusform>%n selected API</numerusform>
            <numerusform>%n selected APIs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::ExportFlow</name>
    <message numerus="yes">
        <source>%n API(s)</source>
        <translation>
            <numerusform>%n API</numerusform>
            <numerusform>%n APIs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::HeaderBar</name>
    <message numerus="yes">
        <source>The web engine&apos;s security fixes are about %n month(s) old. Ask for an update of Knippe, or use “Open in browser”.</source>
        <translation>
            <numerusform>The web engine&apos;s security fixes are about %n month old. Ask for an update of Knippe, or use “Open in browser”.</numerusform>
            <numerusform>The web engine&apos;s security fixes are about %n months old. Ask for an update of Knippe, or use “Open in browser”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::RequestText</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knippe::RequestsPanel</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
</TS>
