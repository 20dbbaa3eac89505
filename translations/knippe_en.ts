<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Token</name>
    <message numerus="yes">
        <source>%n scope(s) not granted</source>
        <translation>
            <numerusform>%n scope not granted</numerusform>
            <numerusform>%n scopes not granted</numerusform>
        </translation>
    </message>
</context>
</TS>
