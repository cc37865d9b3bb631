<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>Of %n line(s),</source>
        <translation>
            <numerusform>Of %n line,</numerusform>
            <numerusform>Of %n lines,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed nothing</source>
        <translation>
            <numerusform>%n changed nothing</numerusform>
            <numerusform>%n changed nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused.</source>
        <translation>
            <numerusform>%n was refused.</numerusform>
            <numerusform>%n were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notices that wait behind the one in view</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
