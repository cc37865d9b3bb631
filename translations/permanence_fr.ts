<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>Ticket %1 is still waiting: take it in charge before you work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1 is closed: reopen it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked of the customer on ticket %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket of this nature does not take a date of the kind %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy knows no severity &quot;%1&quot;; it knows: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some tickets of the agenda have no minutes yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a team lead or a manager may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1 is already owned by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timer runs on ticket %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ticket &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1 is open: there is nothing to reopen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a written reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is not admitted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; known here: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing; expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no JSON document: %1 at line %2, column %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 (first wrong byte at %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contract &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone number; write it as +33 5 49 00 00 01 or as it is dialled in the desk&apos;s country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is %1 long; at most %2 are kept: shorten it or attach it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search &quot;%1&quot; holds no word to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text file (byte %1 is zero); save the sheet as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds %1 MB; at most %2 MB are read: split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote opened in line %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In cell %1, text follows a closing quote; a quote inside quotes is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has %1 cells where the header has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 has more than %2 cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has no column &quot;%1&quot;; its columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is empty, and is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write 2026-03-31 or 31/03/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end %1 lies before the start %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone; write it as Europe/Paris.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language; write its code, as fr or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %1 has no tier &quot;%2&quot;; it has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line says &quot;%1&quot;, line %2 says &quot;%3&quot; of the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several customers are called &quot;%1&quot;: give them different names first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to %1; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full: nothing was saved; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: check the permissions of the file and of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Permanence (store version %2; this program knows %3): update this program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a database of another program; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of Permanence already works on %1 (process %2): use that window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 did not answer as expected: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made in %1: %2. The store was left as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This should not happen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expectation</name>
    <message>
        <source>a list [...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object {...}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day from &quot;00:00&quot; to &quot;24:00&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span such as [&quot;09:00&quot;, &quot;12:00&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span that ends after it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span that does not start before the end of the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as &quot;2026-05-01&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time zone such as &quot;Europe/Paris&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolu</translation>
    </message>
</context>
<context>
    <name>permanence::CommandPalette</name>
    <message>
        <source>Do or find anything …</source>
        <translation>Faire ou trouver…</translation>
    </message>
    <message>
        <source>Do or find anything</source>
        <translation>Faire ou trouver</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>Rien de ce nom.</translation>
    </message>
</context>
<context>
    <name>permanence::CountdownLabel</name>
    <message>
        <source>paused</source>
        <comment>a clock that does not run</comment>
        <translation>en pause</translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>time since the due time</comment>
        <translation>%1 de retard</translation>
    </message>
    <message>
        <source>only %1 left</source>
        <comment>time until the due time, when short</comment>
        <translation>plus que %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time until the due time</comment>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>permanence::DayBar</name>
    <message>
        <source>%1: closed all day</source>
        <translation>%1 : fermé toute la journée</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <translation>%1 : ouvert %2</translation>
    </message>
    <message>
        <source>%1; now %2</source>
        <comment>opening hours; a time</comment>
        <translation>%1 ; maintenant %2</translation>
    </message>
</context>
<context>
    <name>permanence::MainWindow</name>
    <message>
        <source>%1 – Permanence</source>
        <comment>window title; %1 is the page</comment>
        <translation>%1 – Permanence</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>%1 is a page</comment>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Everything …</source>
        <translation>Tout…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>permanence::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>permanence::NoticeBar</name>
    <message>
        <source>Information: %1</source>
        <translation>Information : %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Attention : %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problème : %1</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notices that wait behind the one in view</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::PagedTableModel</name>
    <message>
        <source>no longer there</source>
        <translation>n&apos;existe plus</translation>
    </message>
</context>
<context>
    <name>permanence::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>Each choice holds at once and for you on this machine only.</source>
        <translation>Chaque choix s&apos;applique aussitôt, pour vous et sur cette machine seulement.</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <comment>%1 is a language</comment>
        <translation>Comme le système (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>text size; %1 is a number</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>permanence::StatusLine</name>
    <message>
        <source>%1 everything</source>
        <comment>%1 is a key: it opens the palette of all commands</comment>
        <translation>%1 tout</translation>
    </message>
</context>
</TS>
