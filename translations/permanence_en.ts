<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AttemptWords</name>
    <message numerus="yes">
        <source>%1; %n more by the end of %2 close(s) the ticket</source>
        <comment>failed attempts</comment>
        <translation>
            <numerusform>%1; %n more by the end of %2 closes the ticket</numerusform>
            <numerusform>%1; %n more by the end of %2 close the ticket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open callback(s) and promise(s) are done by it</source>
        <translation>
            <numerusform>%n open callback or promise is done by it</numerusform>
            <numerusform>%n open callbacks and promises are done by it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallBriefing</name>
    <message numerus="yes">
        <source>%1: active until %2, expires in %n day(s)</source>
        <translation>
            <numerusform>%1: active until %2, expires in %n day</numerusform>
            <numerusform>%1: active until %2, expires in %n days</numerusform>
        </translation>
    </message>
</context>
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
    <name>CustomerTable</name>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <comment>a contract</comment>
        <translation>
            <numerusform>ends in %n day</numerusform>
            <numerusform>ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%1: %n call(s) in vain</source>
        <comment>why a ticket was closed</comment>
        <translation>
            <numerusform>%1: %n call in vain</numerusform>
            <numerusform>%1: %n calls in vain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::CustomerPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tickets, %n open</source>
        <translation>
            <numerusform>Tickets, %n open</numerusform>
            <numerusform>Tickets, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::CustomersPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::ImportDialog</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
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
