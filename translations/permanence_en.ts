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
        <source>%n ticket(s) written to %1.</source>
        <translation>
            <numerusform>%n ticket written to %1.</numerusform>
            <numerusform>%n tickets written to %1.</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n open ticket(s) keep version %1.</source>
        <translation>
            <numerusform>%n open ticket keeps version %1.</numerusform>
            <numerusform>%n open tickets keep version %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n text(s) were looked through: add a word or a day.</source>
        <translation>
            <numerusform>Only the newest %n text was looked through: add a word or a day.</numerusform>
            <numerusform>Only the newest %n texts were looked through: add a word or a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased; %n event(s) were changed.</source>
        <translation>
            <numerusform>Erased; %n event was changed.</numerusform>
            <numerusform>Erased; %n events were changed.</numerusform>
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
    <name>MergeForms</name>
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
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackStanding</name>
    <message numerus="yes">
        <source>%1 · %2 min in %n pack(s)</source>
        <comment>time left in one pack, sum of all</comment>
        <translation>
            <numerusform>%1 · %2 min in %n pack</numerusform>
            <numerusform>%1 · %2 min in %n packs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s)</source>
        <translation>
            <numerusform>%n failed attempt</numerusform>
            <numerusform>%n failed attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at closing time, %n business day(s) after the day on which it was asked for</source>
        <translation>
            <numerusform>at closing time, %n business day after the day on which it was asked for</numerusform>
            <numerusform>at closing time, %n business days after the day on which it was asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n participant(s)</source>
        <translation>
            <numerusform>at most %n participant</numerusform>
            <numerusform>at most %n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is kept for %n month(s) after the licence expires, and can be used while one is running</source>
        <translation>
            <numerusform>is kept for %n month after the licence expires, and can be used while one is running</numerusform>
            <numerusform>is kept for %n months after the licence expires, and can be used while one is running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in slices of %n minute(s); every slice begun counts</source>
        <translation>
            <numerusform>in slices of %n minute; every slice begun counts</numerusform>
            <numerusform>in slices of %n minutes; every slice begun counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrepaidList</name>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <comment>a licence</comment>
        <translation>
            <numerusform>expires in %n day</numerusform>
            <numerusform>expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <comment>age of a ticket</comment>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) before</source>
        <translation>
            <numerusform>%n review before</numerusform>
            <numerusform>%n reviews before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken promise(s)</source>
        <translation>
            <numerusform>%n broken promise</numerusform>
            <numerusform>%n broken promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) on this agenda; there was no review before</source>
        <translation>
            <numerusform>%n ticket on this agenda; there was no review before</numerusform>
            <numerusform>%n tickets on this agenda; there was no review before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>&quot;%1&quot; never happened then: ticket %2 goes from this workstation, with all that was written to it (%n more event(s)). Nobody else has seen it. This cannot be undone.</source>
        <translation>
            <numerusform>&quot;%1&quot; never happened then: ticket %2 goes from this workstation, with all that was written to it (%n more event). Nobody else has seen it. This cannot be undone.</numerusform>
            <numerusform>&quot;%1&quot; never happened then: ticket %2 goes from this workstation, with all that was written to it (%n more events). Nobody else has seen it. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>offline since %1, %n waiting</source>
        <comment>%1 is a time</comment>
        <translation>
            <numerusform>offline since %1, %n waiting</numerusform>
            <numerusform>offline since %1, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>changes for the hub</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>changes that were refused or overtaken</comment>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait(s) to be sent.</source>
        <translation>
            <numerusform>%n change waits to be sent.</numerusform>
            <numerusform>%n changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n change(s) of yours.</source>
        <translation>
            <numerusform>The hub refused %n change of yours.</numerusform>
            <numerusform>The hub refused %n changes of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours was (were) overtaken.</source>
        <translation>
            <numerusform>%n change of yours was overtaken.</numerusform>
            <numerusform>%n changes of yours were overtaken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::AgendaView</name>
    <message numerus="yes">
        <source>%n thing(s) to do, none selected</source>
        <translation>
            <numerusform>%n thing to do, none selected</numerusform>
            <numerusform>%n things to do, none selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::ArticleImportDialog</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
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
        <source>%n withdrawn here</source>
        <translation>
            <numerusform>%n withdrawn here</numerusform>
            <numerusform>%n withdrawn here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::ArticleReader</name>
    <message numerus="yes">
        <source>Belongs to %n ticket(s):</source>
        <translation>
            <numerusform>Belongs to %n ticket:</numerusform>
            <numerusform>Belongs to %n tickets:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n ticket(s)</source>
        <translation>
            <numerusform>Assign %n ticket</numerusform>
            <numerusform>Assign %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::CallbacksPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::ConcernCard</name>
    <message numerus="yes">
        <source>%n changes are chosen.</source>
        <translation>
            <numerusform>%n change is chosen.</numerusform>
            <numerusform>%n changes are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::CustomerPage</name>
    <message numerus="yes">
        <source>Tickets, %n open</source>
        <translation>
            <numerusform>Tickets, %n open</numerusform>
            <numerusform>Tickets, %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased; %n entries were changed.</source>
        <translation>
            <numerusform>Erased; %n entry was changed.</numerusform>
            <numerusform>Erased; %n entries were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::CustomerSections</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may call outside office hours</source>
        <translation>
            <numerusform>%n may call outside office hours</numerusform>
            <numerusform>%n may call outside office hours</numerusform>
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
        <source>%n licence(s)</source>
        <translation>
            <numerusform>%n licence</numerusform>
            <numerusform>%n licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
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
    <name>permanence::DashboardPage</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
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
    <name>permanence::IncomingCard</name>
    <message numerus="yes">
        <source>%n people of several customers have this number</source>
        <translation>
            <numerusform>%n person of several customers has this number</numerusform>
            <numerusform>%n people of several customers have this number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::IncomingCards</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>calls that ring beside those in view</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::InvoiceDialog</name>
    <message numerus="yes">
        <source>%n minute(s) counted against packs; they cost nothing more.</source>
        <translation>
            <numerusform>%n minute counted against packs; it costs nothing more.</numerusform>
            <numerusform>%n minutes counted against packs; they cost nothing more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::KnowledgePage</name>
    <message numerus="yes">
        <source>Imported: %n article(s).</source>
        <translation>
            <numerusform>Imported: %n article.</numerusform>
            <numerusform>Imported: %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were refused.</source>
        <translation>
            <numerusform>%n file was refused.</numerusform>
            <numerusform>%n files were refused.</numerusform>
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
<context>
    <name>permanence::PolicyList</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::PolicyReader</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::PublishDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n mistake in %1</numerusform>
            <numerusform>%n mistakes in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) keep version %1.</source>
        <translation>
            <numerusform>%n open ticket keeps version %1.</numerusform>
            <numerusform>%n open tickets keep version %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::QueueBar</name>
    <message numerus="yes">
        <source>%n ticket(s) over 48 h</source>
        <translation>
            <numerusform>%n ticket over 48 h</numerusform>
            <numerusform>%n tickets over 48 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) within 4 h of them</source>
        <comment>of the 48 hours</comment>
        <translation>
            <numerusform>%n ticket within 4 h of them</numerusform>
            <numerusform>%n tickets within 4 h of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::QueuePage</name>
    <message numerus="yes">
        <source>%n ticket(s) taken in charge.</source>
        <translation>
            <numerusform>%n ticket taken in charge.</numerusform>
            <numerusform>%n tickets taken in charge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) given to %1.</source>
        <translation>
            <numerusform>%n ticket given to %1.</numerusform>
            <numerusform>%n tickets given to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) written to %1.</source>
        <translation>
            <numerusform>%n ticket written to %1.</numerusform>
            <numerusform>%n tickets written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n …</source>
        <comment>as &quot;Export 12 …&quot;: that many tickets</comment>
        <translation>
            <numerusform>Export %n …</numerusform>
            <numerusform>Export %n …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::RehearsalDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n mistake in %1</numerusform>
            <numerusform>%n mistakes in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) played</source>
        <translation>
            <numerusform>%n step played</numerusform>
            <numerusform>%n steps played</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the rules</source>
        <translation>
            <numerusform>%n refused by the rules</numerusform>
            <numerusform>%n refused by the rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::SyncNotices</name>
    <message numerus="yes">
        <source>%n changes of yours were overtaken by colleagues.</source>
        <translation>
            <numerusform>%n change of yours was overtaken by a colleague.</numerusform>
            <numerusform>%n changes of yours were overtaken by colleagues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n change(s) of yours: nothing is lost, but you have to decide.</source>
        <translation>
            <numerusform>The hub refused %n change of yours: nothing is lost, but you have to decide.</numerusform>
            <numerusform>The hub refused %n changes of yours: nothing is lost, but you have to decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::SyncPage</name>
    <message numerus="yes">
        <source>%n changes never happened then: they go from this workstation, with all that was computed from them. Nobody else has seen them. This cannot be undone.</source>
        <translation>
            <numerusform>%n change never happened then: it goes from this workstation, with all that was computed from it. Nobody else has seen it. This cannot be undone.</numerusform>
            <numerusform>%n changes never happened then: they go from this workstation, with all that was computed from them. Nobody else has seen them. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::TicketsBehind</name>
    <message numerus="yes">
        <source>%n ticket(s). Enter opens the one that is selected.</source>
        <translation>
            <numerusform>%n ticket. Enter opens it.</numerusform>
            <numerusform>%n tickets. Enter opens the selected one.</numerusform>
        </translation>
    </message>
</context>
</TS>
