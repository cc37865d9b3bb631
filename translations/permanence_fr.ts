<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AdmissionWords</name>
    <message>
        <source>Outside the desk hours only a disruption is admitted</source>
        <translation>Hors des heures ouvrées, seul un incident est recevable</translation>
    </message>
    <message>
        <source>Outside the desk hours only these are admitted: %1</source>
        <translation>Hors des heures ouvrées, seuls sont recevables&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not covered: %1 — the tier %2 would cover it</source>
        <translation>Non couvert&#xa0;: %1 — le niveau %2 le couvrirait</translation>
    </message>
    <message>
        <source>Not covered: %1 — no tier covers it</source>
        <translation>Non couvert&#xa0;: %1 — aucun niveau ne le couvre</translation>
    </message>
    <message>
        <source>No licence</source>
        <translation>Pas de licence</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Pas de contrat</translation>
    </message>
    <message>
        <source>The licence has expired</source>
        <translation>La licence a expiré</translation>
    </message>
    <message>
        <source>The contract has expired</source>
        <translation>Le contrat a expiré</translation>
    </message>
    <message>
        <source>Only persons named in the contract may call now</source>
        <translation>Seules les personnes désignées dans le contrat peuvent appeler maintenant</translation>
    </message>
    <message>
        <source>The phone opens no ticket here</source>
        <translation>Le téléphone n’ouvre pas de ticket ici</translation>
    </message>
    <message>
        <source>No time left in any pack</source>
        <translation>Plus de temps dans aucun forfait</translation>
    </message>
    <message>
        <source>No support module: this call may be charged extra</source>
        <translation>Pas de module de support&#xa0;: cet appel peut être facturé en supplément</translation>
    </message>
    <message>
        <source>Let in all the same by a team lead</source>
        <translation>Admis malgré tout par un chef d’équipe</translation>
    </message>
    <message>
        <source>The checklist is not complete</source>
        <translation>La liste de contrôle est incomplète</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message>
        <source>A renewed licence gives back the time left in packs</source>
        <translation>Renouveler la licence rend le temps restant des forfaits</translation>
    </message>
    <message>
        <source>Assistance needs an active licence and a pack</source>
        <translation>L’assistance demande une licence active et un forfait</translation>
    </message>
    <message>
        <source>The contract can be renewed</source>
        <translation>Le contrat peut être renouvelé</translation>
    </message>
    <message>
        <source>Assistance needs a contract</source>
        <translation>L’assistance demande un contrat</translation>
    </message>
    <message>
        <source>Yes, but it may cost extra: this call opens a ticket</source>
        <translation>Oui, avec un supplément possible&#xa0;: cet appel ouvre un ticket</translation>
    </message>
    <message>
        <source>Yes: this call opens a ticket</source>
        <translation>Oui&#xa0;: cet appel ouvre un ticket</translation>
    </message>
    <message>
        <source>No: this call is logged without a ticket</source>
        <translation>Non&#xa0;: cet appel est consigné sans ticket</translation>
    </message>
    <message>
        <source>Now: desk hours, until %1</source>
        <translation>Maintenant&#xa0;: heures ouvrées, jusqu’à %1</translation>
    </message>
    <message>
        <source>Now: outside the desk hours, until %1</source>
        <translation>Maintenant&#xa0;: hors des heures ouvrées, jusqu’à %1</translation>
    </message>
    <message>
        <source>Now: desk hours</source>
        <translation>Maintenant&#xa0;: heures ouvrées</translation>
    </message>
    <message>
        <source>Now: outside the desk hours</source>
        <translation>Maintenant&#xa0;: hors des heures ouvrées</translation>
    </message>
    <message>
        <source>%1 · factor %2</source>
        <comment>desk hours or not; of the price</comment>
        <translation>%1 · coefficient %2</translation>
    </message>
    <message>
        <source>The tier %1 covers it</source>
        <translation>Le niveau %1 le couvre</translation>
    </message>
    <message>
        <source>Packs to buy: %1</source>
        <translation>Forfaits à acheter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody is named yet for calls out of hours</source>
        <translation>Personne n’est encore désigné pour les appels hors des heures ouvrées</translation>
    </message>
    <message>
        <source>May call now: %1</source>
        <translation>Peuvent appeler maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>The desk is open again: %1</source>
        <comment>a day and time</comment>
        <translation>Réouverture du support&#xa0;: %1</translation>
    </message>
    <message>
        <source>Free of charge: %1</source>
        <translation>Gratuit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Elsewhere: no ticket is opened, ask the caller to reach us %1</source>
        <comment>by the portal, by mail, in person</comment>
        <translation>Ailleurs&#xa0;: aucun ticket n’est ouvert, invitez l’appelant à nous joindre %1</translation>
    </message>
</context>
<context>
    <name>AttemptWords</name>
    <message>
        <source>failed attempt %1 of %2</source>
        <translation>tentative infructueuse %1 sur %2</translation>
    </message>
    <message>
        <source>%1: the ticket is closed by it</source>
        <translation>%1&#xa0;: elle clôt le ticket</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more by the end of %2 close(s) the ticket</source>
        <comment>failed attempts</comment>
        <translation>
            <numerusform>%1&#x202f;; encore %n d’ici à la fin du %2 et le ticket est clos</numerusform>
            <numerusform>%1&#x202f;; encore %n d’ici à la fin du %2 et le ticket est clos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed; the ticket closes when the last fails by the end of %3</source>
        <translation>%1 tentative(s) infructueuse(s) sur %2&#x202f;; le ticket est clos si la dernière échoue avant la fin du %3</translation>
    </message>
    <message>
        <source>is kept in the history</source>
        <translation>conservé dans l’historique</translation>
    </message>
    <message numerus="yes">
        <source>%n open callback(s) and promise(s) are done by it</source>
        <translation>
            <numerusform>termine %n rappel ou promesse en cours</numerusform>
            <numerusform>termine %n rappels et promesses en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>callback %1</source>
        <translation>rappel %1</translation>
    </message>
    <message>
        <source>callback %1, outside their hours</source>
        <translation>rappel %1, hors de leurs horaires</translation>
    </message>
</context>
<context>
    <name>ButtonText</name>
    <message>
        <source>%1  %2</source>
        <comment>what a button does, its key</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>CallBriefing</name>
    <message>
        <source>%1: begins on %2</source>
        <translation>%1&#xa0;: commence le %2</translation>
    </message>
    <message>
        <source>%1: expired on %2</source>
        <translation>%1&#xa0;: expiré le %2</translation>
    </message>
    <message>
        <source>%1: active, without an end</source>
        <translation>%1&#xa0;: actif, sans date de fin</translation>
    </message>
    <message numerus="yes">
        <source>%1: active until %2, expires in %n day(s)</source>
        <translation>
            <numerusform>%1&#xa0;: actif jusqu’au %2, expire dans %n jour</numerusform>
            <numerusform>%1&#xa0;: actif jusqu’au %2, expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: active until %2</source>
        <translation>%1&#xa0;: actif jusqu’au %2</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couvert</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>not covered — needs %1</source>
        <translation>non couvert — demande %1</translation>
    </message>
    <message>
        <source>Licence %1, four years</source>
        <translation>Licence %1, quatre ans</translation>
    </message>
    <message>
        <source>Licence %1, on demand</source>
        <translation>Licence %1, à la demande</translation>
    </message>
</context>
<context>
    <name>CallPrice</name>
    <message>
        <source>%1 at factor %2 until %3</source>
        <comment>amount, factor, time</comment>
        <translation>%1 au coefficient %2 jusqu’à %3</translation>
    </message>
    <message>
        <source>%1 at factor %2</source>
        <comment>amount, factor</comment>
        <translation>%1 au coefficient %2</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>&amp;Incident</source>
        <translation>&amp;Incident</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>Se&amp;rvice</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;hangement</translation>
    </message>
    <message>
        <source>&amp;Feature</source>
        <translation>É&amp;volution</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <comment>a week or month</comment>
        <translation>%1 (partiel)</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>row · column: value</comment>
        <translation>%1 · %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Partial period</source>
        <translation>Période partielle</translation>
    </message>
    <message>
        <source>%1 more in the table</source>
        <comment>a number of rows</comment>
        <translation>%1 de plus dans le tableau</translation>
    </message>
</context>
<context>
    <name>ClosingPanel</name>
    <message>
        <source>%1 %2 · %3</source>
        <comment>when, how a call ended, who called</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>Closes by itself %1</source>
        <translation>Se clôt de lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>Asked %1. Business days that count: %2. It closes at the close of the last.</source>
        <translation>Demandé&#xa0;: %1. Jours ouvrables comptés&#xa0;: %2. Clôture à la fermeture du dernier.</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Clos&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>closed when: why</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>closed: why (cause)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Files asked for %1; it opens again when they arrive.</source>
        <translation>Fichiers demandés&#xa0;: %1&#x202f;; le ticket est rouvert à leur arrivée.</translation>
    </message>
    <message>
        <source>Answer asked for %1; none came.</source>
        <translation>Réponse demandée&#xa0;: %1&#x202f;; aucune n’est venue.</translation>
    </message>
</context>
<context>
    <name>ContractWords</name>
    <message>
        <source>%1: taken in charge within %2, resolved within %3</source>
        <comment>%1 is a severity</comment>
        <translation>%1&#xa0;: prise en charge sous %2, résolution sous %3</translation>
    </message>
    <message>
        <source>%1: taken in charge within %2</source>
        <comment>%1 is a severity</comment>
        <translation>%1&#xa0;: prise en charge sous %2</translation>
    </message>
    <message>
        <source>%1: resolved within %2</source>
        <comment>%1 is a severity</comment>
        <translation>%1&#xa0;: résolution sous %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h&#xa0;%2&#xa0;min</translation>
    </message>
    <message>
        <source>outside office hours</source>
        <translation>hors des heures de bureau</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>outside office hours × 1.5</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Hourly prices: %1</source>
        <translation>Tarifs horaires&#xa0;: %1</translation>
    </message>
    <message>
        <source>With support module</source>
        <translation>Avec module de support</translation>
    </message>
    <message>
        <source>Without support module: charged extra outside office hours</source>
        <translation>Sans module de support&#xa0;: supplément hors des heures de bureau</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>the one the login has; where it has none, give one with --passfile</source>
        <translation>celui du compte&#x202f;; s’il n’en a pas, en donner un avec --passfile</translation>
    </message>
    <message>
        <source>%1 has no option &quot;%2&quot;; it takes: %3.</source>
        <translation>%1 n’a pas d’option «&#x202f;%2&#x202f;»&#x202f;; ses options sont&#xa0;: %3.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2.</source>
        <translation>--%1 demande une valeur&#xa0;: --%1 %2.</translation>
    </message>
    <message>
        <source>%1 needs %2: %3</source>
        <translation>%1 demande %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 does not know what to do with &quot;%2&quot;.</source>
        <translation>%1 ne sait que faire de «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>the file that holds the desk</source>
        <translation>le fichier qui contient la base du support</translation>
    </message>
    <message>
        <source>who does it, by login; else the store&apos;s own agent, else the system user</source>
        <translation>qui le fait, par son identifiant de connexion&#x202f;; sinon l’agent de la base, sinon l’utilisateur du système</translation>
    </message>
    <message>
        <source>prints the answer as one JSON document</source>
        <translation>affiche la réponse en un document JSON</translation>
    </message>
    <message>
        <source>explains the command</source>
        <translation>explique la commande</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1 est donné deux fois.</translation>
    </message>
    <message>
        <source>%1 needs --%2 %3.</source>
        <translation>%1 demande --%2 %3.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; the commands are: %2.</source>
        <translation>Il n’y a pas de commande «&#x202f;%1&#x202f;»&#x202f;; les commandes sont&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No command is given; the commands are: %1.</source>
        <translation>Aucune commande n’est donnée&#x202f;; les commandes sont&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; %2 knows: %3.</source>
        <translation>Il n’y a pas de commande «&#x202f;%1&#x202f;»&#x202f;; %2 connaît&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 needs one of: %2.</source>
        <translation>%1 demande l’un de ces mots&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Answers the questions of a document of business calendars, as JSON.</source>
        <translation>Répond aux questions d’un document de calendriers ouvrés, en JSON.</translation>
    </message>
    <message>
        <source>calendars and the questions add, sub, between and open; - is standard input</source>
        <translation>des calendriers et les questions add, sub, between et open&#x202f;; - est l’entrée standard</translation>
    </message>
    <message>
        <source>Logs a phone call and opens a ticket that you own.</source>
        <translation>Enregistre un appel et ouvre un ticket dont vous êtes responsable.</translation>
    </message>
    <message>
        <source>the caller&apos;s number, in any writing</source>
        <translation>le numéro de l’appelant, quelle qu’en soit l’écriture</translation>
    </message>
    <message>
        <source>the problem in a line</source>
        <translation>le problème en une ligne</translation>
    </message>
    <message>
        <source>incident (if none is given), question, service_request, change_request or feature_request</source>
        <translation>incident (par défaut), question, service_request, change_request ou feature_request</translation>
    </message>
    <message>
        <source>one of the policy&apos;s severities; its least urgent if none is given</source>
        <translation>l’une des criticités de la politique&#x202f;; la moins urgente par défaut</translation>
    </message>
    <message>
        <source>one of the policy&apos;s categories</source>
        <translation>l’une des catégories de la politique</translation>
    </message>
    <message>
        <source>the whole description; - reads it from standard input</source>
        <translation>la description complète&#x202f;; - la lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>who is calling, by name or id, where the number is not theirs alone</source>
        <translation>qui appelle, par son nom ou son identifiant, quand le numéro est partagé</translation>
    </message>
    <message>
        <source>for whom, by name or id, where the number does not tell</source>
        <translation>pour quel client, par son nom ou son identifiant, quand le numéro ne le dit pas</translation>
    </message>
    <message>
        <source>Several customers have a contact &quot;%1&quot;: say --customer too.</source>
        <translation>Plusieurs clients ont un interlocuteur «&#x202f;%1&#x202f;»&#xa0;: indiquez aussi --customer.</translation>
    </message>
    <message>
        <source>The number belongs to several contacts:</source>
        <translation>Le numéro est celui de plusieurs interlocuteurs&#xa0;:</translation>
    </message>
    <message>
        <source>The number belongs to several customers; tie the call to one with: call tie %1 CUSTOMER</source>
        <translation>Le numéro est celui de plusieurs clients&#x202f;; rattachez l’appel à l’un d’eux&#xa0;: call tie %1 CUSTOMER</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>Id of the customer</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>Ties an unknown caller&apos;s call, and the ticket it opened, to a customer.</source>
        <translation>Rattache à un client l’appel d’un appelant inconnu et le ticket qu’il a ouvert.</translation>
    </message>
    <message>
        <source>the id of the call, or the number of the ticket it opened</source>
        <translation>l’identifiant de l’appel, ou le numéro du ticket qu’il a ouvert</translation>
    </message>
    <message>
        <source>the customer, by name, id or number</source>
        <translation>le client, par son nom, son identifiant ou un numéro</translation>
    </message>
    <message>
        <source>who called, by name or id</source>
        <translation>qui a appelé, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>The call is now one of %1.</source>
        <translation>L’appel est maintenant rattaché à %1.</translation>
    </message>
    <message>
        <source>Adds a person who calls for a customer.</source>
        <translation>Ajoute une personne qui appelle pour un client.</translation>
    </message>
    <message>
        <source>the customer, by name or id</source>
        <translation>le client, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>le nom de la personne</translation>
    </message>
    <message>
        <source>in any writing; may be given several times</source>
        <translation>quelle qu’en soit l’écriture&#x202f;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>the person&apos;s mail address</source>
        <translation>l’adresse de courriel de la personne</translation>
    </message>
    <message>
        <source>what the person does there</source>
        <translation>la fonction de la personne</translation>
    </message>
    <message>
        <source>as fr or en</source>
        <translation>comme fr ou en</translation>
    </message>
    <message>
        <source>is named in the contract and may call out of hours</source>
        <translation>est désigné dans le contrat et peut appeler hors des heures ouvrées</translation>
    </message>
    <message>
        <source>Added %1 to %2 (%3).</source>
        <translation>%1 ajouté chez %2 (%3).</translation>
    </message>
    <message>
        <source>Adds a contract: the policy under which a customer is served.</source>
        <translation>Ajoute un contrat&#xa0;: la politique selon laquelle un client est servi.</translation>
    </message>
    <message>
        <source>the id of the policy, as c4t-basic</source>
        <translation>l’identifiant de la politique, comme c4t-basic</translation>
    </message>
    <message>
        <source>one of the policy&apos;s tiers; its lowest if none is given</source>
        <translation>l’un des niveaux de la politique&#x202f;; le plus bas par défaut</translation>
    </message>
    <message>
        <source>the first valid day, as 2026-01-01</source>
        <translation>le premier jour de validité, comme 2026-01-01</translation>
    </message>
    <message>
        <source>the last valid day</source>
        <translation>le dernier jour de validité</translation>
    </message>
    <message>
        <source>has the support module</source>
        <translation>comprend le module de support</translation>
    </message>
    <message>
        <source>Added the contract %1 to %2 (%3).</source>
        <translation>Contrat %1 ajouté pour %2 (%3).</translation>
    </message>
    <message>
        <source>Adds a customer.</source>
        <translation>Ajoute un client.</translation>
    </message>
    <message>
        <source>the company&apos;s name</source>
        <translation>le nom de la société</translation>
    </message>
    <message>
        <source>the language of its mails, as fr or en</source>
        <translation>la langue de ses courriels, comme fr ou en</translation>
    </message>
    <message>
        <source>as Europe/Paris; the desk&apos;s own if none is given</source>
        <translation>comme Europe/Paris&#x202f;; celui du support par défaut</translation>
    </message>
    <message>
        <source>Added the customer %1 (%2).</source>
        <translation>Client %1 ajouté (%2).</translation>
    </message>
    <message>
        <source>Imports customers, contacts and contracts from a CSV sheet.</source>
        <translation>Importe clients, interlocuteurs et contrats d’une feuille CSV.</translation>
    </message>
    <message>
        <source>the sheet; - is standard input</source>
        <translation>la feuille&#x202f;; - est l’entrée standard</translation>
    </message>
    <message>
        <source>only says what would be done</source>
        <translation>dit seulement ce qui serait fait</translation>
    </message>
    <message>
        <source>Lines that are refused go to a file beside the sheet, with the reason beside each; all others are imported. The same sheet again changes nothing.</source>
        <translation>Les lignes refusées vont dans un fichier à côté de la feuille, avec le motif de chacune&#x202f;; toutes les autres sont importées. La même feuille une seconde fois ne change rien.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Imported:</source>
        <translation>Importé&#xa0;:</translation>
    </message>
    <message>
        <source>Would be imported (nothing was changed):</source>
        <translation>Serait importé (rien n’a été changé)&#xa0;:</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveaux</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiés</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>interlocuteurs</translation>
    </message>
    <message>
        <source>contracts</source>
        <translation>contrats</translation>
    </message>
    <message numerus="yes">
        <source>Of %n line(s),</source>
        <translation>
            <numerusform>Sur %n ligne,</numerusform>
            <numerusform>Sur %n lignes,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed nothing</source>
        <translation>
            <numerusform>%n n’a rien changé</numerusform>
            <numerusform>%n n’ont rien changé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused.</source>
        <translation>
            <numerusform>%n a été refusée.</numerusform>
            <numerusform>%n ont été refusées.</numerusform>
        </translation>
    </message>
    <message>
        <source>  line %1: %2</source>
        <translation>  ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The refused lines are in %1.</source>
        <translation>Les lignes refusées sont dans %1.</translation>
    </message>
    <message>
        <source>Shows a customer: contacts, contracts, open tickets and what happened lately.</source>
        <translation>Montre un client&#xa0;: interlocuteurs, contrats, tickets ouverts et derniers échanges.</translation>
    </message>
    <message>
        <source>a name, an id, or a phone number, mail address or ticket number of theirs</source>
        <translation>un nom, un identifiant, ou l’un de ses numéros de téléphone, adresses de courriel ou numéros de ticket</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Interlocuteurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>Historique, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Several fit &quot;%1&quot;: %2%3; say which by its id.</source>
        <translation>Plusieurs correspondent à «&#x202f;%1&#x202f;»&#xa0;: %2%3&#x202f;; dites lequel par son identifiant.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Usage&#xa0;:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#xa0;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Exemple&#xa0;:</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>The command line of Permanence, the workstation of a support desk.</source>
        <translation>La ligne de commande de Permanence, le poste de travail d’un support.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>says which version this is</source>
        <translation>donne la version du programme</translation>
    </message>
    <message>
        <source>Ends with 0 when done, 1 when the desk&apos;s rules refuse it, 2 when the call or its input is wrong.
&quot;permanencectl COMMAND --help&quot; explains a command.</source>
        <translation>Se termine par 0 si c’est fait, 1 si les règles du support le refusent, 2 si l’appel ou ses données sont erronés.
«&#x202f;permanencectl COMMANDE --help&#x202f;» explique une commande.</translation>
    </message>
    <message>
        <source>Lists the public holidays of a country in a year.</source>
        <translation>Liste les jours fériés d’un pays pour une année.</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>from 1970 to 2100</source>
        <translation>de 1970 à 2100</translation>
    </message>
    <message>
        <source>a part of the country with days of its own</source>
        <translation>une partie du pays qui a ses propres jours</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>l’entrée standard</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>la sortie standard</translation>
    </message>
    <message>
        <source>none</source>
        <comment>instead of a table without rows</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Checks a policy document and names every mistake with its place.</source>
        <translation>Vérifie un document de politique et nomme chaque erreur avec son emplacement.</translation>
    </message>
    <message>
        <source>the policy document; - is standard input</source>
        <translation>le document de politique&#x202f;; - est l’entrée standard</translation>
    </message>
    <message>
        <source>%1, version %2: %3</source>
        <translation>%1, version %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>at most so many; 50 if not given</source>
        <translation>au plus ce nombre&#x202f;; 50 par défaut</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>interlocuteur</translation>
    </message>
    <message>
        <source>No store is named: say --store FILE, the file that holds the desk.</source>
        <translation>Aucune base n’est indiquée&#xa0;: donnez --store FILE, le fichier qui contient la base du support.</translation>
    </message>
    <message>
        <source>it is empty, and so no store</source>
        <translation>il est vide, ce n’est donc pas une base</translation>
    </message>
    <message>
        <source>&quot;store restore&quot; would set it aside as %1.damaged-TIME and put the backup %2 of %3 in its place</source>
        <translation>«&#x202f;store restore&#x202f;» le mettrait de côté sous %1.damaged-HEURE et mettrait à sa place la sauvegarde %2 du %3</translation>
    </message>
    <message>
        <source>it would be set aside as %1.damaged-TIME, but there is no good backup in %2</source>
        <translation>il serait mis de côté sous %1.damaged-HEURE, mais il n’y a pas de bonne sauvegarde dans %2</translation>
    </message>
    <message>
        <source>Writes a checked copy of the store, also while people work on it.</source>
        <translation>Écrit une copie vérifiée de la base, même pendant qu’on y travaille.</translation>
    </message>
    <message>
        <source>the file to write; it must not be there yet</source>
        <translation>le fichier à écrire&#x202f;; il ne doit pas encore exister</translation>
    </message>
    <message>
        <source>Copying the store</source>
        <translation>Copie de la base</translation>
    </message>
    <message>
        <source>Wrote the backup %1.</source>
        <translation>Sauvegarde %1 écrite.</translation>
    </message>
    <message>
        <source>Sets a damaged store aside and puts the newest good backup in its place.</source>
        <translation>Met de côté une base endommagée et la remplace par la dernière bonne sauvegarde.</translation>
    </message>
    <message>
        <source>does it even though the store is not damaged</source>
        <translation>le fait même si la base n’est pas endommagée</translation>
    </message>
    <message>
        <source>The damaged file is renamed, never deleted. What was done after the backup is only in it.</source>
        <translation>Le fichier endommagé est renommé, jamais supprimé. Ce qui a été fait après la sauvegarde n’est que dans celui-ci.</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>Vérification de la base</translation>
    </message>
    <message>
        <source>%1 is not damaged: nothing was restored; --force restores all the same.</source>
        <translation>%1 n’est pas endommagé&#xa0;: rien n’a été restauré&#x202f;; --force restaure malgré tout.</translation>
    </message>
    <message>
        <source>Checking the backups</source>
        <translation>Vérification des sauvegardes</translation>
    </message>
    <message>
        <source>There is no good backup of %1 in %2: nothing was changed.</source>
        <translation>Il n’y a pas de bonne sauvegarde de %1 dans %2&#xa0;: rien n’a été changé.</translation>
    </message>
    <message>
        <source>Set the damaged store aside as %1.</source>
        <translation>La base endommagée est mise de côté sous %1.</translation>
    </message>
    <message>
        <source>Put the backup %1 of %2 in its place.</source>
        <translation>La sauvegarde %1 du %2 est mise à sa place.</translation>
    </message>
    <message>
        <source>Lists tickets: the open ones, nearest limit first, unless other ones are asked for.</source>
        <translation>Liste les tickets&#xa0;: les ouverts, l’échéance la plus proche d’abord, sauf si d’autres sont demandés.</translation>
    </message>
    <message>
        <source>all that are not closed; what is listed if nothing else is said</source>
        <translation>tous ceux qui ne sont pas clôturés&#x202f;; la liste par défaut</translation>
    </message>
    <message>
        <source>the open ones that you own</source>
        <translation>les tickets ouverts dont vous êtes responsable</translation>
    </message>
    <message>
        <source>closed ones too, newest first</source>
        <translation>les clôturés aussi, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>at most so many; 100 if not given</source>
        <translation>au plus ce nombre&#x202f;; 100 par défaut</translation>
    </message>
    <message>
        <source>Say only one of --open, --mine and --all.</source>
        <translation>Donnez un seul choix entre --open, --mine et --all.</translation>
    </message>
    <message>
        <source>There is no such ticket.</source>
        <translation>Il n’y a pas de tel ticket.</translation>
    </message>
    <message>
        <source>Writes a note into a ticket&apos;s history.</source>
        <translation>Écrit une note dans l’historique d’un ticket.</translation>
    </message>
    <message>
        <source>Opens a closed ticket again.</source>
        <translation>Rouvre un ticket clôturé.</translation>
    </message>
    <message>
        <source>why; - reads it from standard input</source>
        <translation>pourquoi&#x202f;; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>Closes a ticket that customer and agent agree is solved.</source>
        <translation>Clôture un ticket que le client et l’agent considèrent comme résolu.</translation>
    </message>
    <message>
        <source>Shows a ticket: its clocks and why they are due when they are, and all that happened.</source>
        <translation>Montre un ticket&#xa0;: ses délais, pourquoi leurs échéances tombent à ce moment, et tout ce qui s’est passé.</translation>
    </message>
    <message>
        <source>the ticket&apos;s number, as 2026-000123, or its id</source>
        <translation>le numéro du ticket, comme 2026-000123, ou son identifiant</translation>
    </message>
    <message>
        <source>Takes a waiting ticket in charge: you own it from then on.</source>
        <translation>Prend en charge un ticket en attente&#xa0;: vous en êtes dès lors responsable.</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Why it is to be taken in charge by then</source>
        <translation>Pourquoi cette échéance de prise en charge</translation>
    </message>
    <message>
        <source>Why it is to be resolved by then</source>
        <translation>Pourquoi cette échéance de résolution</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <translation>un appelant inconnu</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Take in charge</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>customer added</source>
        <translation>client ajouté</translation>
    </message>
    <message>
        <source>customer changed</source>
        <translation>client modifié</translation>
    </message>
    <message>
        <source>contact added</source>
        <translation>interlocuteur ajouté</translation>
    </message>
    <message>
        <source>contact changed</source>
        <translation>interlocuteur modifié</translation>
    </message>
    <message>
        <source>contract added</source>
        <translation>contrat ajouté</translation>
    </message>
    <message>
        <source>contract changed</source>
        <translation>contrat modifié</translation>
    </message>
    <message>
        <source>call received</source>
        <translation>appel reçu</translation>
    </message>
    <message>
        <source>caller recognised</source>
        <translation>appelant identifié</translation>
    </message>
    <message>
        <source>ticket opened</source>
        <translation>ticket ouvert</translation>
    </message>
    <message>
        <source>customer recognised</source>
        <translation>client identifié</translation>
    </message>
    <message>
        <source>taken in charge</source>
        <translation>pris en charge</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clôturé</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>waiting (red)</source>
        <translation>en attente (rouge)</translation>
    </message>
    <message>
        <source>in progress (orange)</source>
        <translation>en cours (orange)</translation>
    </message>
    <message>
        <source>resolved (green)</source>
        <translation>résolu (vert)</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>incident</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>service request</source>
        <translation>demande de service</translation>
    </message>
    <message>
        <source>change request</source>
        <translation>demande de changement</translation>
    </message>
    <message>
        <source>feature request</source>
        <translation>demande d’évolution</translation>
    </message>
    <message>
        <source>nothing promised</source>
        <translation>aucun délai promis</translation>
    </message>
    <message>
        <source>running</source>
        <translation>dans les temps</translation>
    </message>
    <message>
        <source>running out</source>
        <translation>bientôt à échéance</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>met</source>
        <translation>tenu</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>a day and time, as Qt writes formats</comment>
        <translation>ddd d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h&#xa0;%2&#xa0;min</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>fait %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>%1 of desk hours late</source>
        <translation>%1 ouvrées de retard</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 de retard</translation>
    </message>
    <message>
        <source>%1 of desk hours left</source>
        <translation>reste %1 ouvrées</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Measures how fast this store answers, beside prepared statements straight on SQLite.</source>
        <translation>Mesure la vitesse de réponse de cette base, à côté de requêtes préparées directement sur SQLite.</translation>
    </message>
    <message>
        <source>how often each is measured; 400 if not given</source>
        <translation>combien de mesures de chaque&#x202f;; 400 par défaut</translation>
    </message>
    <message>
        <source>Your store is only read. Calls are saved, durably, into a copy that is made beside it and removed again: there must be room for a second file of its size.</source>
        <translation>Votre base est seulement lue. Les appels sont enregistrés, durablement, dans une copie créée à côté puis supprimée&#xa0;: il faut de la place pour un second fichier de sa taille.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>p50 µs</source>
        <translation>p50 µs</translation>
    </message>
    <message>
        <source>p95 µs</source>
        <translation>p95 µs</translation>
    </message>
    <message>
        <source>SQLite p50 µs</source>
        <translation>SQLite p50 µs</translation>
    </message>
    <message>
        <source>SQLite p95 µs</source>
        <translation>SQLite p95 µs</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Makes a store full of made-up customers, calls and tickets.</source>
        <translation>Crée une base remplie de clients, d’appels et de tickets fictifs.</translation>
    </message>
    <message>
        <source>the store to make; it must not be there yet</source>
        <translation>la base à créer&#x202f;; elle ne doit pas encore exister</translation>
    </message>
    <message>
        <source>how many tickets; 2000 if not given</source>
        <translation>combien de tickets&#x202f;; 2000 par défaut</translation>
    </message>
    <message>
        <source>a whole number: the same one makes the same desk; 1 if not given</source>
        <translation>un nombre entier&#xa0;: le même donne la même base&#x202f;; 1 par défaut</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>Writing the demo desk</source>
        <translation>Écriture de la base de démonstration</translation>
    </message>
    <message>
        <source>Made the demo desk %1.</source>
        <translation>Base de démonstration %1 créée.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>%1, of which %2 are open</source>
        <translation>%1, dont %2 ouverts</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <translation>%1, %2 par seconde</translation>
    </message>
    <message>
        <source>Checks a store: its file, its log, and that what is computed from the log is right.</source>
        <translation>Vérifie une base&#xa0;: son fichier, son journal, et la justesse de ce qui est calculé à partir du journal.</translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation>Ne change rien.</translation>
    </message>
    <message>
        <source>The store is sound: %1 events, %2.</source>
        <translation>La base est saine&#xa0;: %1 événements, %2.</translation>
    </message>
    <message>
        <source>Sets the desk up: its name, region, time zone and policy; without options, tells them.</source>
        <translation>Paramètre le support&#xa0;: nom, région, fuseau horaire et politique&#x202f;; sans option, les affiche.</translation>
    </message>
    <message>
        <source>the desk&apos;s name</source>
        <translation>le nom du support</translation>
    </message>
    <message>
        <source>the country in whose form phone numbers are dialled, as FR</source>
        <translation>le pays dont les numéros de téléphone suivent la forme, par exemple FR</translation>
    </message>
    <message>
        <source>as Europe/Paris</source>
        <translation>par exemple Europe/Paris</translation>
    </message>
    <message>
        <source>the policy that judges callers without a contract</source>
        <translation>la politique dont relèvent les appelants sans contrat</translation>
    </message>
    <message>
        <source>a country&apos;s code in two letters, as FR</source>
        <translation>le code d’un pays en deux lettres, par exemple FR</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Policy without a contract</source>
        <translation>Politique sans contrat</translation>
    </message>
    <message>
        <source>Tells in words what changed between two versions of a policy.</source>
        <translation>Dit en toutes lettres ce qui change entre deux versions d’une politique.</translation>
    </message>
    <message>
        <source>the policy&apos;s id</source>
        <translation>l’identifiant de la politique</translation>
    </message>
    <message>
        <source>the earlier version</source>
        <translation>la version antérieure</translation>
    </message>
    <message>
        <source>the later version</source>
        <translation>la version ultérieure</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Les deux disent la même chose.</translation>
    </message>
    <message>
        <source>Publishes a policy document in a store, as a new policy or as a new version of a known one.</source>
        <translation>Publie un document de politique dans une base, comme nouvelle politique ou nouvelle version d’une politique connue.</translation>
    </message>
    <message>
        <source>Open tickets keep the version under which they were opened.</source>
        <translation>Les tickets ouverts gardent la version sous laquelle ils ont été ouverts.</translation>
    </message>
    <message>
        <source>Published %1, version %2: %3</source>
        <translation>Publié&#xa0;: %1, version %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) keep version %1.</source>
        <translation>
            <numerusform>%n ticket ouvert garde la version %1.</numerusform>
            <numerusform>%n tickets ouverts gardent la version %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells in words what a policy says.</source>
        <translation>Dit en toutes lettres ce que promet une politique.</translation>
    </message>
    <message>
        <source>that version; the newest if none is given</source>
        <translation>cette version&#x202f;; à défaut, la plus récente</translation>
    </message>
    <message>
        <source>Without --store, the policies that the program carries are told.</source>
        <translation>Sans --store, ce sont les politiques livrées avec le programme.</translation>
    </message>
    <message>
        <source>Plays a scenario with a virtual clock and tells, as JSON, what came of it.</source>
        <translation>Joue un scénario avec une horloge virtuelle et dit, en JSON, ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>the scenario; - is standard input</source>
        <translation>le scénario&#x202f;; - désigne l’entrée standard</translation>
    </message>
    <message>
        <source>rehearse with every policy document (*.json) of this folder too; a document goes before the policy that is known by its id, whatever its version</source>
        <translation>répéter aussi avec tous les documents de politique (*.json) de ce dossier&#x202f;; un document l’emporte sur la politique connue sous son identifiant, quelle que soit sa version</translation>
    </message>
    <message>
        <source>Agents, customers and steps are those of the file alone: no store is read or changed. A step that the rules refuse is told in its place, and the play goes on. A policy in the file is an id, or the path of a document beside the file.</source>
        <translation>Les agents, les clients et les étapes sont ceux du fichier seul&#xa0;: aucune base n’est lue ni modifiée. Une étape que les règles refusent est signalée à sa place, et le scénario continue. Une politique du fichier est un identifiant, ou le chemin d’un document placé à côté du fichier.</translation>
    </message>
    <message>
        <source>Shows what a customer owes for a month, line by line; without a customer, all who owe something.</source>
        <translation>Montre ce qu’un client doit pour un mois, ligne par ligne&#x202f;; sans client, tous ceux qui doivent quelque chose.</translation>
    </message>
    <message>
        <source>the month, as 2026-03</source>
        <translation>le mois, par exemple 2026-03</translation>
    </message>
    <message>
        <source>writes a CSV sheet</source>
        <translation>écrit une feuille CSV</translation>
    </message>
    <message>
        <source>writes an Excel sheet</source>
        <translation>écrit une feuille Excel</translation>
    </message>
    <message>
        <source>A line belongs to the month in which it begins, by the desk&apos;s time. Timers that run count up to now.</source>
        <translation>Une ligne appartient au mois où elle commence, à l’heure du support. Les chronomètres en marche comptent jusqu’à maintenant.</translation>
    </message>
    <message>
        <source>a month, as 2026-03</source>
        <translation>un mois, par exemple 2026-03</translation>
    </message>
    <message>
        <source>a file name that ends in .xlsx</source>
        <translation>un nom de fichier qui finit par .xlsx</translation>
    </message>
    <message>
        <source>a file name that does not end in .xlsx</source>
        <translation>un nom de fichier qui ne finit pas par .xlsx</translation>
    </message>
    <message>
        <source>Nobody owes anything for this month.</source>
        <translation>Personne ne doit rien pour ce mois.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
    <message>
        <source>Unknown callers</source>
        <translation>Appelants inconnus</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>supplément</translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation>Rien à payer.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Total: %1 %2</source>
        <translation>Total&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>Counted against packs: %1 min</source>
        <translation>Décompté des packs&#xa0;: %1&#xa0;min</translation>
    </message>
    <message>
        <source>Not priced, for their policy version is not known here: %1</source>
        <translation>Sans prix, car la version de leur politique n’est pas connue ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Adds a licence of a customer: the right to use a product.</source>
        <translation>Ajoute une licence d’un client&#xa0;: le droit d’utiliser un produit.</translation>
    </message>
    <message>
        <source>the product, as alias-entry</source>
        <translation>le produit, par exemple alias-entry</translation>
    </message>
    <message>
        <source>four_year (if none is given) or on_demand</source>
        <translation>four_year (si rien n’est indiqué) ou on_demand</translation>
    </message>
    <message>
        <source>A licence is renewed by a later one of the same product; packs follow it.</source>
        <translation>Une licence est renouvelée par une licence ultérieure du même produit&#x202f;; les packs la suivent.</translation>
    </message>
    <message>
        <source>Added the licence of %1 to %2 (%3).</source>
        <translation>Licence de %1 ajoutée pour %2 (%3).</translation>
    </message>
    <message>
        <source>The customer has licences of several products; say which with --licence.</source>
        <translation>Le client a des licences de plusieurs produits&#x202f;; précisez laquelle avec --licence.</translation>
    </message>
    <message>
        <source>Adds a pack of prepaid time that a customer bought.</source>
        <translation>Ajoute un pack d’heures prépayées acheté par un client.</translation>
    </message>
    <message>
        <source>the pack in its policy, as AST02</source>
        <translation>le pack dans sa politique, par exemple AST02</translation>
    </message>
    <message>
        <source>the policy that sells it; the one that knows the code if none is given</source>
        <translation>la politique qui le vend&#x202f;; celle qui connaît le code si rien n’est indiqué</translation>
    </message>
    <message>
        <source>the licence it goes with, by product or id; the customer&apos;s only one if none is given</source>
        <translation>la licence à laquelle il se rattache, par produit ou identifiant&#x202f;; la seule du client si rien n’est indiqué</translation>
    </message>
    <message>
        <source>when it was bought; today if no day is given</source>
        <translation>la date d’achat&#x202f;; aujourd’hui si rien n’est indiqué</translation>
    </message>
    <message>
        <source>Added the pack %1 to %2 (%3).</source>
        <translation>Pack %1 ajouté pour %2 (%3).</translation>
    </message>
    <message>
        <source>let in what the rules refuse, as a lead or a manager, with the reason</source>
        <translation>admettre ce que les règles refusent, en tant que chef d’équipe ou responsable, en donnant le motif</translation>
    </message>
    <message>
        <source>The number finds the customer. Where it belongs to several, all are shown and the call is logged as an unknown caller&apos;s until &quot;call tie&quot;. A call that is not admitted is logged as refused, and opens no ticket.</source>
        <translation>Le numéro désigne le client. S’il appartient à plusieurs, tous sont affichés et l’appel est enregistré comme celui d’un appelant inconnu jusqu’à «&#x202f;call tie&#x202f;». Un appel qui n’est pas admis est enregistré comme refusé et n’ouvre aucun ticket.</translation>
    </message>
    <message>
        <source>licence added</source>
        <translation>licence ajoutée</translation>
    </message>
    <message>
        <source>pack bought</source>
        <translation>forfait acheté</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>appel refusé</translation>
    </message>
    <message>
        <source>mail redirected</source>
        <translation>courriel réorienté</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>réattribué</translation>
    </message>
    <message>
        <source>timer started</source>
        <translation>chronomètre démarré</translation>
    </message>
    <message>
        <source>work entered</source>
        <translation>travail saisi</translation>
    </message>
    <message>
        <source>work corrected</source>
        <translation>intervention corrigée</translation>
    </message>
    <message>
        <source>callback scheduled</source>
        <translation>rappel prévu</translation>
    </message>
    <message>
        <source>answer promised</source>
        <translation>réponse promise</translation>
    </message>
    <message>
        <source>the customer called</source>
        <translation>appel du client</translation>
    </message>
    <message>
        <source>call to the customer</source>
        <translation>appel au client</translation>
    </message>
    <message>
        <source>message left</source>
        <translation>message laissé</translation>
    </message>
    <message>
        <source>asked of the customer</source>
        <translation>demandé au client</translation>
    </message>
    <message>
        <source>reply received</source>
        <translation>réponse reçue</translation>
    </message>
    <message>
        <source>checklist sent</source>
        <translation>liste de contrôle envoyée</translation>
    </message>
    <message>
        <source>severity set</source>
        <translation>criticité fixée</translation>
    </message>
    <message>
        <source>date set</source>
        <translation>date fixée</translation>
    </message>
    <message>
        <source>reported to quality control</source>
        <translation>transmis au contrôle qualité</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>examiné en réunion hebdomadaire</translation>
    </message>
    <message>
        <source>agent added</source>
        <translation>agent ajouté</translation>
    </message>
    <message>
        <source>agent trained</source>
        <translation>agent formé</translation>
    </message>
    <message>
        <source>review opened</source>
        <translation>revue ouverte</translation>
    </message>
    <message>
        <source>review closed</source>
        <translation>revue close</translation>
    </message>
    <message>
        <source>mail queued</source>
        <translation>courriel à envoyer</translation>
    </message>
    <message>
        <source>policy published</source>
        <translation>politique publiée</translation>
    </message>
    <message>
        <source>desk set up</source>
        <translation>support configuré</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>messagerie vocale</translation>
    </message>
    <message>
        <source>told</source>
        <translation>informé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>promised answer</source>
        <translation>réponse promise</translation>
    </message>
    <message>
        <source>call about the progress</source>
        <translation>appel sur l’avancement</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>une réponse</translation>
    </message>
    <message>
        <source>files</source>
        <translation>des fichiers</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>solution</translation>
    </message>
    <message>
        <source>release</source>
        <translation>livraison</translation>
    </message>
    <message>
        <source>programming error</source>
        <translation>erreur de programmation</translation>
    </message>
    <message>
        <source>misuse</source>
        <translation>mauvaise utilisation</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>données erronées</translation>
    </message>
    <message>
        <source>computer problem</source>
        <translation>problème informatique</translation>
    </message>
    <message>
        <source>by agreement</source>
        <translation>d’un commun accord</translation>
    </message>
    <message>
        <source>the customer could not be reached</source>
        <translation>le client n’a pas pu être joint</translation>
    </message>
    <message>
        <source>files are awaited</source>
        <translation>fichiers attendus</translation>
    </message>
    <message>
        <source>No review is open: &quot;review hold&quot; opens one.</source>
        <translation>Aucune revue n’est ouverte&#xa0;: «&#x202f;review hold&#x202f;» en ouvre une.</translation>
    </message>
    <message>
        <source>Closes a review in which every ticket of the agenda has its minutes.</source>
        <translation>Clôt une revue dont chaque ticket à l’ordre du jour a son compte rendu.</translation>
    </message>
    <message>
        <source>Opens the weekly review on every ticket that is unresolved, oldest first.</source>
        <translation>Ouvre la revue hebdomadaire de tous les tickets non résolus, du plus ancien au plus récent.</translation>
    </message>
    <message>
        <source>Reviews are held by a lead or a manager.</source>
        <translation>Une revue est tenue par un chef d’équipe ou un responsable.</translation>
    </message>
    <message>
        <source>the id of the review; the newest one that is open if none is given</source>
        <translation>l’identifiant de la revue&#x202f;; par défaut, la plus récente qui soit ouverte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>no minutes yet</source>
        <comment>of a ticket in a review</comment>
        <translation>pas encore de compte rendu</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Writes what a review decided about a ticket.</source>
        <translation>Consigne ce qu’une revue a décidé pour un ticket.</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>ce qui a été décidé</translation>
    </message>
    <message>
        <source>who does what next</source>
        <translation>qui fait quoi ensuite</translation>
    </message>
    <message>
        <source>what the customer is told; - reads it from standard input</source>
        <translation>ce qui est dit au client&#x202f;; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>the customer knows; else a call is scheduled that tells it</source>
        <translation>le client est informé&#x202f;; sinon, un appel est prévu pour l’informer</translation>
    </message>
    <message>
        <source>Asks the customer for something; its resolution clock stands still.</source>
        <translation>Demande quelque chose au client&#x202f;; le délai de résolution est suspendu.</translation>
    </message>
    <message>
        <source>what is asked for; one of: %1</source>
        <translation>ce qui est demandé&#x202f;; au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la question</translation>
    </message>
    <message>
        <source>The policy may close the ticket until files arrive, or when no answer comes.</source>
        <translation>La politique peut clore le ticket jusqu’à l’arrivée des fichiers, ou lorsqu’aucune réponse ne vient.</translation>
    </message>
    <message>
        <source>Gives a ticket to another agent; its status stays.</source>
        <translation>Confie un ticket à un autre agent&#x202f;; son statut ne change pas.</translation>
    </message>
    <message>
        <source>the new owner, by login, name or id</source>
        <translation>le nouveau responsable, par son identifiant de connexion, son nom ou son identifiant interne</translation>
    </message>
    <message>
        <source>Records how a call to the customer ended.</source>
        <translation>Enregistre l’issue d’un appel au client.</translation>
    </message>
    <message>
        <source>how it ended; one of: %1</source>
        <translation>l’issue de l’appel&#x202f;; au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>a message was left on the voicemail</source>
        <translation>un message a été laissé sur la messagerie vocale</translation>
    </message>
    <message>
        <source>The policy may schedule a callback for it, or close the ticket after too many that failed.</source>
        <translation>La politique peut prévoir un rappel, ou clore le ticket après trop de tentatives infructueuses.</translation>
    </message>
    <message>
        <source>--message-left goes with the outcome voicemail alone.</source>
        <translation>--message-left ne va qu’avec l’issue voicemail.</translation>
    </message>
    <message>
        <source>The ticket is closed by it: the customer could not be reached.</source>
        <translation>Le ticket est clos de ce fait&#xa0;: le client n’a pas pu être joint.</translation>
    </message>
    <message>
        <source>Schedules a call to the customer.</source>
        <translation>Prévoit un appel au client.</translation>
    </message>
    <message>
        <source>A time outside the customer&apos;s hours is accepted, and said to be outside.</source>
        <translation>Une heure hors des horaires du client est acceptée, et signalée comme telle.</translation>
    </message>
    <message>
        <source>Sends the contact what the customer has to do.</source>
        <translation>Envoie à l’interlocuteur ce que le client doit faire.</translation>
    </message>
    <message>
        <source>one item of the policy&apos;s checklist, and further ones; all if none is given</source>
        <translation>un point de la liste de contrôle de la politique, puis d’autres&#x202f;; tous par défaut</translation>
    </message>
    <message>
        <source>Sets the day of the solution or of the release, and tells the requester.</source>
        <translation>Fixe le jour de la solution ou de la livraison, et en informe le demandeur.</translation>
    </message>
    <message>
        <source>as 2026-03-31</source>
        <translation>par exemple 2026-03-31</translation>
    </message>
    <message>
        <source>the one that the ticket&apos;s nature takes if none is given; one of: %1</source>
        <translation>par défaut, celle qui convient à la nature du ticket&#x202f;; au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hands a problem to quality control, and tells whether it takes it.</source>
        <translation>Transmet un problème au contrôle qualité, et dit s’il est accepté.</translation>
    </message>
    <message>
        <source>what is wrong; one of: %1</source>
        <translation>l’origine du problème&#x202f;; au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>something that quality control needs, by its id in the policy, and further ones</source>
        <translation>un élément que demande le contrôle qualité, par son identifiant dans la politique, puis d’autres</translation>
    </message>
    <message>
        <source>Which causes quality control takes is written in the policy; a report that it does not take is kept as refused.</source>
        <translation>Les causes qu’accepte le contrôle qualité sont écrites dans la politique&#x202f;; un signalement qu’il n’accepte pas est conservé comme refusé.</translation>
    </message>
    <message>
        <source>Quality control takes it.</source>
        <translation>Le contrôle qualité l’accepte.</translation>
    </message>
    <message>
        <source>Quality control does not take this; the report is kept as refused.</source>
        <translation>Le contrôle qualité ne l’accepte pas&#x202f;; le signalement est conservé comme refusé.</translation>
    </message>
    <message>
        <source>The ticket&apos;s policy takes no --report.</source>
        <translation>La politique du ticket n’admet pas --report.</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>takes it</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>does not take it</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>a timer runs</source>
        <translation>un chronomètre est en marche</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>Contrôle qualité</translation>
    </message>
    <message>
        <source>Closes by itself</source>
        <translation>Clôture automatique</translation>
    </message>
    <message>
        <source>Owed to the customer</source>
        <translation>Dû au client</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Calls to the customer since it was reached</source>
        <translation>Appels au client depuis le dernier contact</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Chronomètre</translation>
    </message>
    <message>
        <source>Promises the customer an answer by a time.</source>
        <translation>Promet au client une réponse avant une certaine heure.</translation>
    </message>
    <message>
        <source>Answer promised: %1</source>
        <translation>Réponse promise&#xa0;: %1</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pourquoi</translation>
    </message>
    <message>
        <source>Records that the customer answered what was asked.</source>
        <translation>Enregistre que le client a répondu à la demande.</translation>
    </message>
    <message>
        <source>the files came</source>
        <translation>les fichiers sont arrivés</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la réponse</translation>
    </message>
    <message>
        <source>It reopens a ticket that was closed because it waited for this.</source>
        <translation>Un ticket clos dans l’attente de cette réponse est rouvert.</translation>
    </message>
    <message>
        <source>what solved it</source>
        <translation>ce qui l’a résolu</translation>
    </message>
    <message>
        <source>solved if none is given; one of: %1</source>
        <translation>solved par défaut&#x202f;; au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sets a ticket&apos;s severity; its targets are computed anew from its receipt.</source>
        <translation>Fixe la criticité d’un ticket&#x202f;; ses délais sont recalculés depuis sa réception.</translation>
    </message>
    <message>
        <source>one of the severities of the ticket&apos;s policy</source>
        <translation>l’une des criticités de la politique du ticket</translation>
    </message>
    <message>
        <source>%1; - reads it from standard input</source>
        <translation>%1&#x202f;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>a day and time, as 2026-03-02T14:00 at the desk or 2026-03-02T14:00+01:00</source>
        <translation>un jour et une heure, comme 2026-03-02T14:00 à l’heure du support ou 2026-03-02T14:00+01:00</translation>
    </message>
    <message>
        <source>Work entry: %1</source>
        <translation>Intervention&#xa0;: %1</translation>
    </message>
    <message>
        <source>Callback scheduled: %1</source>
        <translation>Rappel prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Callback scheduled, outside the customer&apos;s hours: %1</source>
        <translation>Rappel prévu hors des horaires du client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Records that an agent was trained on a product.</source>
        <translation>Enregistre qu’un agent a été formé à un produit.</translation>
    </message>
    <message>
        <source>by login, name or id</source>
        <translation>par son identifiant de connexion, son nom ou son identifiant interne</translation>
    </message>
    <message>
        <source>as tickets name it</source>
        <translation>tel que les tickets le nomment</translation>
    </message>
    <message>
        <source>the last day on which it counts; without end if none is given</source>
        <translation>le dernier jour où elle compte&#x202f;; sans fin par défaut</translation>
    </message>
    <message>
        <source>%1 is trained on %2.</source>
        <translation>%1 a suivi la formation %2.</translation>
    </message>
    <message>
        <source>Puts a work entry right; what it said stays in the history.</source>
        <translation>Corrige une intervention&#x202f;; ce qu’elle disait reste dans l’historique.</translation>
    </message>
    <message>
        <source>the id of the entry, as &quot;ticket show&quot; tells it</source>
        <translation>l’identifiant de l’intervention, que donne «&#x202f;ticket show&#x202f;»</translation>
    </message>
    <message>
        <source>how long it took; 0: it was no work</source>
        <translation>sa durée&#x202f;; 0&#xa0;: ce n’était pas du travail</translation>
    </message>
    <message>
        <source>when it began; as it was if nothing is given</source>
        <translation>quand elle a commencé&#x202f;; inchangé par défaut</translation>
    </message>
    <message>
        <source>one of the policy&apos;s services; as it was if none is given</source>
        <translation>l’un des services de la politique&#x202f;; inchangé par défaut</translation>
    </message>
    <message>
        <source>Work of another agent is corrected by a lead or a manager.</source>
        <translation>L’intervention d’un autre agent est corrigée par un chef d’équipe ou un responsable.</translation>
    </message>
    <message>
        <source>Enters work that you did without a timer.</source>
        <translation>Saisit un travail que vous avez fait sans chronomètre.</translation>
    </message>
    <message>
        <source>when it began, as 2026-03-02T14:00</source>
        <translation>quand il a commencé, par exemple 2026-03-02T14:00</translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation>sa durée</translation>
    </message>
    <message>
        <source>what is sold by the hour, one of the policy&apos;s services</source>
        <translation>ce qui est facturé à l’heure, l’un des services de la politique</translation>
    </message>
    <message>
        <source>Starts your timer on a ticket; one that runs elsewhere stops.</source>
        <translation>Démarre votre chronomètre sur un ticket&#x202f;; celui qui tourne ailleurs s’arrête.</translation>
    </message>
    <message>
        <source>Stops your timer on a ticket.</source>
        <translation>Arrête votre chronomètre sur un ticket.</translation>
    </message>
    <message>
        <source>goes before the service that the timer was started with</source>
        <translation>remplace le service avec lequel le chronomètre a été démarré</translation>
    </message>
    <message>
        <source>customer merged</source>
        <translation>client fusionné</translation>
    </message>
    <message>
        <source>customer parted</source>
        <translation>client dissocié</translation>
    </message>
    <message>
        <source>contact merged</source>
        <translation>interlocuteur fusionné</translation>
    </message>
    <message>
        <source>contact parted</source>
        <translation>interlocuteur dissocié</translation>
    </message>
    <message>
        <source>person erased</source>
        <translation>personne effacée</translation>
    </message>
    <message>
        <source>call missed</source>
        <translation>appel manqué</translation>
    </message>
    <message>
        <source>callback asked for</source>
        <translation>rappel demandé</translation>
    </message>
    <message>
        <source>callback moved</source>
        <translation>rappel déplacé</translation>
    </message>
    <message>
        <source>callback done</source>
        <translation>rappel effectué</translation>
    </message>
    <message>
        <source>callback or promise moved</source>
        <translation>rappel ou promesse déplacés</translation>
    </message>
    <message>
        <source>article linked</source>
        <translation>article associé</translation>
    </message>
    <message>
        <source>agent changed</source>
        <translation>agent modifié</translation>
    </message>
    <message>
        <source>article written</source>
        <translation>article rédigé</translation>
    </message>
    <message>
        <source>article withdrawn</source>
        <translation>article retiré</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>a timer</comment>
        <translation>en marche</translation>
    </message>
    <message>
        <source>Plans a call to a customer, or for a ticket.</source>
        <translation>Planifie un appel à un client, ou pour un ticket.</translation>
    </message>
    <message>
        <source>the ticket it is for, instead of a customer</source>
        <translation>le ticket concerné, à la place d’un client</translation>
    </message>
    <message>
        <source>when, as 2026-03-05T14:00; the first time that suits if not given</source>
        <translation>quand, comme 2026-03-05T14:00&#x202f;; le premier moment qui convient si rien n’est dit</translation>
    </message>
    <message>
        <source>the number to call; without a customer it is needed</source>
        <translation>le numéro à appeler&#x202f;; il le faut quand il n’y a pas de client</translation>
    </message>
    <message>
        <source>whom to call, by name or id</source>
        <translation>qui appeler, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>in whose agenda; your own if not given</source>
        <translation>dans l’agenda de qui&#x202f;; le vôtre si rien n’est dit</translation>
    </message>
    <message>
        <source>A time suits when the desk and the customer are open and the agent has nothing else to do.</source>
        <translation>Un moment convient quand le support et le client sont ouverts et que l’agent n’a rien d’autre à faire.</translation>
    </message>
    <message>
        <source>Say either a customer or --ticket.</source>
        <translation>Indiquez soit un client, soit --ticket.</translation>
    </message>
    <message>
        <source>The customer is closed then.</source>
        <translation>Le client est alors fermé.</translation>
    </message>
    <message>
        <source>No time within a year suits the desk, the customer and the agent: say --at.</source>
        <translation>Aucun moment de l’année à venir ne convient au support, au client et à l’agent&#xa0;: indiquez --at.</translation>
    </message>
    <message>
        <source>Records how a callback ended; one that reached nobody comes back.</source>
        <translation>Enregistre l’issue d’un rappel&#x202f;; celui qui n’a joint personne revient.</translation>
    </message>
    <message>
        <source>its id, or the end of it as the list shows it</source>
        <translation>son identifiant, ou la fin de celui-ci telle que la liste la montre</translation>
    </message>
    <message>
        <source>reached, no_answer, busy or voicemail</source>
        <translation>reached, no_answer, busy ou voicemail</translation>
    </message>
    <message>
        <source>what was said; only of a callback without a ticket</source>
        <translation>ce qui a été dit&#x202f;; seulement pour un rappel sans ticket</translation>
    </message>
    <message>
        <source>a message was left on the voicemail; only of a ticket&apos;s callback</source>
        <translation>un message a été laissé sur la messagerie&#x202f;; seulement pour le rappel d’un ticket</translation>
    </message>
    <message>
        <source>A ticket&apos;s callback is recorded as an attempt on the ticket, with all that its policy makes of it.</source>
        <translation>Le rappel d’un ticket est enregistré comme une tentative sur le ticket, avec tout ce que sa charte en fait.</translation>
    </message>
    <message>
        <source>To be called again %1.</source>
        <translation>À rappeler %1.</translation>
    </message>
    <message>
        <source>Lists what is to be called back or answered, earliest first: yours and nobody&apos;s.</source>
        <translation>Liste ce qui est à rappeler ou à répondre, le plus proche d’abord&#xa0;: ce qui est à vous et ce qui n’est à personne.</translation>
    </message>
    <message>
        <source>everybody&apos;s</source>
        <translation>de tout le monde</translation>
    </message>
    <message>
        <source>only those that stand in nobody&apos;s agenda</source>
        <translation>seulement ceux qui ne sont dans l’agenda de personne</translation>
    </message>
    <message>
        <source>due at this time or later; overdue ones too if not given</source>
        <translation>prévus à ce moment ou après&#x202f;; les retards aussi si rien n’est dit</translation>
    </message>
    <message>
        <source>due before this time</source>
        <translation>prévus avant ce moment</translation>
    </message>
    <message>
        <source>Say only one of --all and --nobody.</source>
        <translation>N’indiquez qu’une des options --all et --nobody.</translation>
    </message>
    <message>
        <source>There is nothing to be called back.</source>
        <translation>Il n’y a rien à rappeler.</translation>
    </message>
    <message>
        <source>Moves a callback or a promised answer to another time, or into another agenda.</source>
        <translation>Déplace un rappel ou une réponse promise à un autre moment, ou dans un autre agenda.</translation>
    </message>
    <message>
        <source>when, as 2026-03-05T14:00; where it is now if not given</source>
        <translation>quand, comme 2026-03-05T14:00&#x202f;; sans changement si rien n’est dit</translation>
    </message>
    <message>
        <source>into whose agenda</source>
        <translation>dans l’agenda de qui</translation>
    </message>
    <message>
        <source>Say a time, or --agent, or both.</source>
        <translation>Indiquez un moment, ou --agent, ou les deux.</translation>
    </message>
    <message>
        <source>Several callbacks end like &quot;%1&quot;: write more of it.</source>
        <translation>Plusieurs rappels se terminent par «&#x202f;%1&#x202f;»&#xa0;: écrivez-en davantage.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Changes the name or the team of somebody who works here; by a lead or a manager.</source>
        <translation>Change le nom ou l’équipe d’une personne qui travaille ici&#x202f;; par un chef d’équipe ou un responsable.</translation>
    </message>
    <message>
        <source>whose</source>
        <translation>de qui</translation>
    </message>
    <message>
        <source>the name as others see it</source>
        <translation>le nom tel que les autres le voient</translation>
    </message>
    <message>
        <source>the team; an empty text: none</source>
        <translation>l’équipe&#x202f;; un texte vide&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Say what to change: --name or --team.</source>
        <translation>Dites ce qu’il faut changer&#xa0;: --name ou --team.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Lists who works here, with roles and teams.</source>
        <translation>Énumère les personnes qui travaillent ici, avec leurs rôles et leurs équipes.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>waiting (if not given), mine, team, asked (the customer owes an answer), due-today, unowned or open (all)</source>
        <translation>waiting (en attente, par défaut), mine (les miens), team (mon équipe), asked (le client doit une réponse), due-today (échéance aujourd’hui), unowned (sans responsable) ou open (tous)</translation>
    </message>
    <message>
        <source>only tickets of this product</source>
        <translation>seulement les tickets de ce produit</translation>
    </message>
    <message>
        <source>only tickets of this customer, by name or id</source>
        <translation>seulement les tickets de ce client, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>Lists the waiting tickets in the order in which they are to be taken, each with the reason for its place; or another part of the open ones.</source>
        <translation>Énumère les tickets en attente dans l’ordre où ils doivent être pris, chacun avec la raison de sa place&#x202f;; ou une autre partie des tickets ouverts.</translation>
    </message>
    <message>
        <source>Waiting tickets stand in the order of the desk&apos;s policy, all others by their nearest limit.</source>
        <translation>Les tickets en attente suivent l’ordre de la politique du service, tous les autres leur prochaine échéance.</translation>
    </message>
    <message>
        <source>%1 of %2 tickets</source>
        <translation>%1 tickets sur %2</translation>
    </message>
    <message>
        <source>csv or xlsx</source>
        <translation>csv ou xlsx</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>le fichier à écrire</translation>
    </message>
    <message>
        <source>Writes all tickets of a view of the queue into a sheet, in their order and with the reasons.</source>
        <translation>Écrit tous les tickets d’une vue de la file dans une feuille, dans leur ordre et avec les raisons.</translation>
    </message>
    <message>
        <source>A file that ends in .xlsx takes --format xlsx.</source>
        <translation>Un fichier qui se termine par .xlsx demande --format xlsx.</translation>
    </message>
    <message>
        <source>With --format xlsx the file must end in .xlsx.</source>
        <translation>Avec --format xlsx, le fichier doit se terminer par .xlsx.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) written to %1.</source>
        <translation>
            <numerusform>%n ticket écrit dans %1.</numerusform>
            <numerusform>%n tickets écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes the ticket that the rules choose: the first that waits and is nobody else&apos;s, in the order of the desk&apos;s policy.</source>
        <translation>Prend le ticket que les règles désignent&#xa0;: le premier qui attend et n’est à personne d’autre, dans l’ordre de la politique du service.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Personne n’attend.</translation>
    </message>
    <message>
        <source>Writes an article or a bulletin, or an existing one anew.</source>
        <translation>Rédige un article ou un bulletin, ou en récrit un.</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>son titre</translation>
    </message>
    <message>
        <source>what it says, in Markdown; - reads it from standard input</source>
        <translation>ce qu’il dit, en Markdown&#x202f;; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>the product it is about; any if not given</source>
        <translation>le produit concerné&#x202f;; tous si rien n’est donné</translation>
    </message>
    <message>
        <source>the version of the product</source>
        <translation>la version du produit</translation>
    </message>
    <message>
        <source>article or bulletin; an article if not given</source>
        <translation>article ou bulletin&#x202f;; un article si rien n’est donné</translation>
    </message>
    <message>
        <source>internal or public; internal if not given</source>
        <translation>internal ou public&#x202f;; internal si rien n’est donné</translation>
    </message>
    <message>
        <source>as fr or en; fr if not given</source>
        <translation>comme fr ou en&#x202f;; fr si rien n’est donné</translation>
    </message>
    <message>
        <source>the article that is written anew</source>
        <translation>l’article à récrire</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Rédigé&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Several articles are called &quot;%1&quot;: %2; say which by its id.</source>
        <translation>Plusieurs articles s’appellent «&#x202f;%1&#x202f;»&#xa0;: %2&#x202f;; précisez par l’identifiant.</translation>
    </message>
    <message>
        <source>bulletin</source>
        <translation>bulletin</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>Imports the Markdown files of a folder as articles.</source>
        <translation>Importe comme articles les fichiers Markdown d’un dossier.</translation>
    </message>
    <message>
        <source>the folder; those in it are read too</source>
        <translation>le dossier&#x202f;; ses sous-dossiers sont lus aussi</translation>
    </message>
    <message>
        <source>A file may begin with lines of title:, product:, version:, audience: (internal, public), kind: (article, bulletin) and language: between two lines of ---; without a title its first heading is it. Files that are refused are named with their lines; all others are imported. The same folder again changes nothing.</source>
        <translation>Un fichier peut commencer par des lignes title:, product:, version:, audience: (internal, public), kind: (article, bulletin) et language: entre deux lignes ---&#x202f;; sans titre, c’est son premier intertitre qui en tient lieu. Les fichiers refusés sont nommés avec leurs lignes&#x202f;; tous les autres sont importés. Le même dossier une seconde fois ne change rien.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangés</translation>
    </message>
    <message>
        <source>withdrawn here, left so</source>
        <translation>retirés ici, laissés ainsi</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusés</translation>
    </message>
    <message>
        <source>  %1, line %2: %3</source>
        <translation>  %1, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Lists the articles and bulletins by title.</source>
        <translation>Liste les articles et bulletins par titre.</translation>
    </message>
    <message>
        <source>only those that hold words beginning so</source>
        <translation>seulement ceux qui contiennent des mots commençant ainsi</translation>
    </message>
    <message>
        <source>only those of this product</source>
        <translation>seulement ceux de ce produit</translation>
    </message>
    <message>
        <source>only those for customers too</source>
        <translation>seulement ceux destinés aussi aux clients</translation>
    </message>
    <message>
        <source>those that were withdrawn too</source>
        <translation>aussi ceux qui ont été retirés</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1 (retiré)</translation>
    </message>
    <message>
        <source>There is no such article.</source>
        <translation>Il n’y a aucun article de ce genre.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Shows an article and the newest tickets to which it belongs.</source>
        <translation>Affiche un article et les derniers tickets auxquels il est lié.</translation>
    </message>
    <message>
        <source>its title or its id</source>
        <translation>son titre ou son identifiant</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Rédigé</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Withdraws an article: it is offered and found no more; tickets that name it still show it.</source>
        <translation>Retire un article&#xa0;: il n’est plus proposé ni trouvé&#x202f;; les tickets qui le citent l’affichent toujours.</translation>
    </message>
    <message>
        <source>Written anew with `article add --id`, it is back.</source>
        <translation>Récrit par «&#x202f;article add --id&#x202f;», il revient.</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Retiré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Finds tickets, notes, calls, customers, contacts and articles, newest first.</source>
        <translation>Trouve tickets, notes, appels, clients, contacts et articles, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>beginnings of words, &quot;words in a row&quot;, a ticket&apos;s or phone number, operators</source>
        <translation>débuts de mots, &quot;mots qui se suivent&quot;, numéro de ticket ou de téléphone, opérateurs</translation>
    </message>
    <message>
        <source>Case and accents do not matter. Operators: owner: (a name, me, none), status: (waiting, in_progress, resolved, open, closed), customer:, before: and after: (2026-03-31 or 31/03/2026; after: includes the day, before: does not).</source>
        <translation>Majuscules et accents ne comptent pas. Opérateurs&#xa0;: propriétaire: (un nom, moi, personne), état: (attente, en_cours, résolu, ouvert, clos), client:, avant: et après: (2026-03-31 ou 31/03/2026&#x202f;; après: comprend le jour, avant: non).</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n text(s) were looked through: add a word or a day.</source>
        <translation>
            <numerusform>Seul %n texte, le plus récent, a été parcouru&#xa0;: ajoutez un mot ou un jour.</numerusform>
            <numerusform>Seuls les %n textes les plus récents ont été parcourus&#xa0;: ajoutez un mot ou un jour.</numerusform>
        </translation>
    </message>
    <message>
        <source>call</source>
        <translation>appel</translation>
    </message>
    <message>
        <source>Takes everything that names one person out of the store, for good.</source>
        <translation>Retire pour de bon de la base tout ce qui nomme une personne.</translation>
    </message>
    <message>
        <source>why, in writing; it is logged</source>
        <translation>pourquoi, par écrit&#x202f;; cela est consigné</translation>
    </message>
    <message>
        <source>Names, numbers and addresses are replaced by &quot;[erased]&quot; in every event, table and index; figures stay. It cannot be undone, and backups made before keep what they held: delete them too. By a lead or a manager. Takes about as long as a backup.</source>
        <translation>Noms, numéros et adresses sont remplacés par «&#x202f;[erased]&#x202f;» dans tous les événements, tables et index&#x202f;; les chiffres restent. C’est irréversible, et les sauvegardes antérieures gardent ce qu’elles contenaient&#xa0;: supprimez-les aussi. Par un chef d’équipe ou un responsable. Dure à peu près autant qu’une sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>Erased; %n event(s) were changed.</source>
        <translation>
            <numerusform>Effacé&#x202f;; %n événement a été modifié.</numerusform>
            <numerusform>Effacé&#x202f;; %n événements ont été modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints everything that the store holds about one person, as JSON.</source>
        <translation>Affiche tout ce que la base contient sur une personne, en JSON.</translation>
    </message>
    <message>
        <source>Reads the whole log: the person&apos;s own calls, tickets and mails, and every other text that names the person.</source>
        <translation>Lit tout le journal&#xa0;: les appels, tickets et courriels de la personne, et tout autre texte qui la nomme.</translation>
    </message>
    <message>
        <source>Says that two contacts of a customer are one person.</source>
        <translation>Indique que deux contacts d’un client sont une seule personne.</translation>
    </message>
    <message>
        <source>the contact under whom the person is shown, by name or id</source>
        <translation>le contact sous lequel la personne est affichée, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>The numbers and addresses of both find the person. &quot;contact part&quot; undoes it.</source>
        <translation>Les numéros et adresses des deux mènent à la personne. «&#x202f;contact part&#x202f;» l’annule.</translation>
    </message>
    <message>
        <source>%1 is now shown under %2.</source>
        <translation>%1 est désormais affiché sous %2.</translation>
    </message>
    <message>
        <source>Undoes the merging of two contacts.</source>
        <translation>Annule la fusion de deux contacts.</translation>
    </message>
    <message>
        <source>the contact that was merged into another, by its own name or id</source>
        <translation>le contact fusionné dans un autre, par son propre nom ou son identifiant</translation>
    </message>
    <message>
        <source>%1 stands for itself again.</source>
        <translation>%1 est de nouveau distinct.</translation>
    </message>
    <message>
        <source>Says that two customers are one: all that belongs to the first is shown under the second.</source>
        <translation>Indique que deux clients n’en font qu’un&#xa0;: tout ce qui appartient au premier est affiché sous le second.</translation>
    </message>
    <message>
        <source>the customer under whom it is shown, by name or id</source>
        <translation>le client sous lequel il est affiché, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>Nothing is lost: &quot;customer part&quot; undoes it.</source>
        <translation>Rien n’est perdu&#xa0;: «&#x202f;customer part&#x202f;» l’annule.</translation>
    </message>
    <message>
        <source>Undoes a merging: what belongs to the customer is its own again.</source>
        <translation>Annule une fusion&#xa0;: ce qui appartient au client lui revient.</translation>
    </message>
    <message>
        <source>the customer that was merged into another, by its own name or id</source>
        <translation>le client fusionné dans un autre, par son propre nom ou son identifiant</translation>
    </message>
    <message>
        <source>Several merged customers are called &quot;%1&quot;; say which by its id.</source>
        <translation>Plusieurs clients fusionnés s’appellent «&#x202f;%1&#x202f;»&#x202f;; précisez lequel par son identifiant.</translation>
    </message>
    <message>
        <source>Several merged contacts are called &quot;%1&quot;; say which by its id.</source>
        <translation>Plusieurs contacts fusionnés s’appellent «&#x202f;%1&#x202f;»&#x202f;; précisez lequel par son identifiant.</translation>
    </message>
    <message>
        <source>a contact of the customer, by name or id</source>
        <translation>un contact du client, par son nom ou son identifiant</translation>
    </message>
    <message>
        <source>how many customers; 300 if not given</source>
        <translation>combien de clients&#x202f;; 300 par défaut</translation>
    </message>
    <message>
        <source>Prints what two stores that hold the same have in common: a digest of the log, and one of what is computed from it.</source>
        <translation>Affiche ce que deux bases au même contenu ont en commun&#xa0;: une empreinte du journal et une de ce qui en est calculé.</translation>
    </message>
    <message>
        <source>Changes nothing. Where the logs differ, events are still on their way between the two.</source>
        <translation>Ne modifie rien. Si les journaux diffèrent, des événements sont encore en route entre les deux.</translation>
    </message>
    <message>
        <source>Computes everything anew that is computed from the log: what &apos;store check&apos; advises where that is wrong.</source>
        <translation>Recalcule tout ce qui se calcule à partir du journal&#xa0;: ce que «&#x202f;store check&#x202f;» conseille lorsque c’est faux.</translation>
    </message>
    <message>
        <source>Where it is cut off, it is done when the store is opened the next time; had another program the store open, it is as before.</source>
        <translation>En cas d’interruption, le recalcul est repris à la prochaine ouverture de la base&#x202f;; si un autre programme l’avait ouverte, elle reste telle qu’elle était.</translation>
    </message>
    <message>
        <source>Computed anew from %1 events, %2 a second.</source>
        <translation>Recalculé à partir de %1 événements, %2 par seconde.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Takes in what others wrote on a member&apos;s store before it came to the hub, and was refused.</source>
        <translation>Admet ce que d’autres avaient écrit dans la base d’un membre avant sa venue au hub, et qui a été refusé.</translation>
    </message>
    <message>
        <source>whose store it is</source>
        <translation>à qui est la base</translation>
    </message>
    <message>
        <source>A store goes up as one person&apos;s. Look at what was refused with &quot;hub status&quot; first.</source>
        <translation>Une base est envoyée comme celle d’une seule personne. Regardez d’abord ce qui a été refusé avec «&#x202f;hub status&#x202f;».</translation>
    </message>
    <message>
        <source>Taken in: %1. Still refused for another reason: %2.</source>
        <translation>Admis&#xa0;: %1. Toujours refusés pour une autre raison&#xa0;: %2.</translation>
    </message>
    <message>
        <source>After a hub was restored from a backup: lets every workstation send again what the backup lacks.</source>
        <translation>Après le rétablissement d’un hub à partir d’une sauvegarde&#xa0;: fait renvoyer par chaque poste ce qui manque à la sauvegarde.</translation>
    </message>
    <message>
        <source>Run it before the workstations reach the hub again.</source>
        <translation>À lancer avant que les postes n’atteignent de nouveau le hub.</translation>
    </message>
    <message>
        <source>The hub %1 has the epoch %2 now.</source>
        <translation>Le hub %1 porte maintenant l’époque %2.</translation>
    </message>
    <message>
        <source>the hub&apos;s database, as postgresql://LOGIN@HOST/DATABASE; a password stands in a password file (PGPASSFILE, or ?passfile=FILE), never in the address</source>
        <translation>la base de données du hub, sous la forme postgresql://LOGIN@HOST/DATABASE&#x202f;; le mot de passe se trouve dans un fichier de mots de passe (PGPASSFILE ou&#x202f;?passfile=FILE), jamais dans l’adresse</translation>
    </message>
    <message>
        <source>The address asks for sslmode=%1: the hub does not have to prove who it is.</source>
        <translation>L’adresse demande sslmode=%1&#xa0;: le hub n’a pas à prouver son identité.</translation>
    </message>
    <message>
        <source>%1 is a hub now, version %2. Add its members with &quot;permanencectl hub member add&quot;.</source>
        <translation>%1 est maintenant un hub, version %2. Ajoutez ses membres avec «&#x202f;permanencectl hub member add&#x202f;».</translation>
    </message>
    <message>
        <source>The hub %1 is up to date, version %2.</source>
        <translation>Le hub %1 est à jour, version %2.</translation>
    </message>
    <message>
        <source>The hub %1 went from version %2 to version %3.</source>
        <translation>Le hub %1 est passé de la version %2 à la version %3.</translation>
    </message>
    <message>
        <source>Makes a hub of a PostgreSQL database, for several workstations with one history.</source>
        <translation>Fait d’une base de données PostgreSQL un hub, pour plusieurs postes avec un seul historique.</translation>
    </message>
    <message>
        <source>Asks for the right to create roles, and schemas in the database. What else the database holds is left alone. A hub that is there already is brought up to date.</source>
        <translation>Demande le droit de créer des rôles, et des schémas dans la base de données. Ce que la base contient d’autre n’est pas touché. Un hub qui existe déjà est mis à jour.</translation>
    </message>
    <message>
        <source>Brings a hub up to the version of this program; workstations go on meanwhile.</source>
        <translation>Met un hub à la version de ce programme&#x202f;; les postes continuent pendant ce temps.</translation>
    </message>
    <message>
        <source>Adds a member to a hub, or changes role and scopes of one.</source>
        <translation>Ajoute un membre à un hub, ou change son rôle et ses domaines.</translation>
    </message>
    <message>
        <source>who; the login of the agent on the workstation</source>
        <translation>qui&#x202f;; l’identifiant de l’agent sur son poste</translation>
    </message>
    <message>
        <source>the desk whose events the member reads and writes; may be given several times</source>
        <translation>le support dont le membre lit et écrit les événements&#x202f;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>makes a password and writes it into this new password file, for the member</source>
        <translation>crée un mot de passe et l’écrit dans ce nouveau fichier de mots de passe, pour le membre</translation>
    </message>
    <message>
        <source>sets the password that stands in this file; - reads standard input</source>
        <translation>fixe le mot de passe qui se trouve dans ce fichier&#x202f;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>Without a password the login keeps the one it has; a new one cannot log in by password then.</source>
        <translation>Sans mot de passe, l’identifiant garde le sien&#x202f;; un nouvel identifiant ne peut alors pas se connecter par mot de passe.</translation>
    </message>
    <message>
        <source>Give only one of --passfile and --password-file.</source>
        <translation>Ne donnez que l’une des options --passfile et --password-file.</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>il existe déjà</translation>
    </message>
    <message>
        <source>a password of at least 12 characters</source>
        <translation>un mot de passe d’au moins 12 caractères</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>Fichier de mots de passe</translation>
    </message>
    <message>
        <source>Takes all rights at a hub from a member; what was written stays.</source>
        <translation>Retire à un membre tous ses droits sur un hub&#x202f;; ce qui est écrit reste.</translation>
    </message>
    <message>
        <source>%1 is no member any more.</source>
        <translation>%1 n’est plus membre.</translation>
    </message>
    <message>
        <source>Tells how a hub does: its members, workstations, and what was refused.</source>
        <translation>Dit l’état d’un hub&#xa0;: ses membres, ses postes et ce qui a été refusé.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of events that were refused</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffrée</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffrée</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>This connection</source>
        <translation>Cette connexion</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>nothing: it can only be read</source>
        <translation>rien&#xa0;: il ne peut qu’être lu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>its program is too old</source>
        <translation>son programme est trop ancien</translation>
    </message>
    <message>
        <source>not here since a person was erased</source>
        <translation>absent depuis l’effacement d’une personne</translation>
    </message>
    <message>
        <source>Workstation of</source>
        <translation>Poste de</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu pour la dernière fois</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Sent %1, received %2, refused %3; %4 wait.</source>
        <translation>Envoyés&#xa0;: %1, reçus&#xa0;: %2, refusés&#xa0;: %3&#x202f;; en attente&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Sends what happened here to the hub, and receives what happened elsewhere.</source>
        <translation>Envoie au hub ce qui s’est passé ici, et reçoit ce qui s’est passé ailleurs.</translation>
    </message>
    <message>
        <source>the hub&apos;s database, as postgresql://LOGIN@HOST/DATABASE</source>
        <translation>la base de données du hub, sous la forme postgresql://LOGIN@HOST/DATABASE</translation>
    </message>
    <message>
        <source>until both hold the same; that is the usual</source>
        <translation>jusqu’à ce que les deux contiennent la même chose&#x202f;; c’est l’usage</translation>
    </message>
    <message>
        <source>goes on until it is stopped</source>
        <translation>continue jusqu’à ce qu’on l’arrête</translation>
    </message>
    <message>
        <source>A store that is not there is made and filled from the hub. Cut off anywhere, it goes on from there when it is called again. Work at the store goes on meanwhile.</source>
        <translation>Une base qui n’existe pas est créée et remplie depuis le hub. Interrompue n’importe où, la commande reprend de là quand on l’appelle de nouveau. Le travail dans la base continue pendant ce temps.</translation>
    </message>
    <message>
        <source>--once and --watch exclude each other.</source>
        <translation>--once et --watch s’excluent.</translation>
    </message>
    <message>
        <source>how rows are told apart: week (if not given), month, severity, contract, customer, product or agent</source>
        <translation>comment distinguer les lignes&#xa0;: week (semaine, par défaut), month (mois), severity (criticité), contract (contrat), customer (client), product (produit) ou agent</translation>
    </message>
    <message>
        <source>whose hours calls are shown in: desk (if not given) or customer</source>
        <translation>selon quelle heure montrer les appels&#xa0;: desk (support, par défaut) ou customer (client)</translation>
    </message>
    <message>
        <source>only tickets of this severity</source>
        <translation>seulement les tickets de cette criticité</translation>
    </message>
    <message>
        <source>only tickets under this policy, or this tier of it: policy/tier</source>
        <translation>seulement les tickets sous cette politique, ou ce niveau de celle-ci&#xa0;: politique/niveau</translation>
    </message>
    <message>
        <source>only what belongs to this customer, by name or id</source>
        <translation>seulement ce qui concerne ce client, par nom ou identifiant</translation>
    </message>
    <message>
        <source>only what this agent owns or did</source>
        <translation>seulement ce dont cet agent est responsable ou ce qu’il a fait</translation>
    </message>
    <message>
        <source>only what the agents of this team own or did</source>
        <translation>seulement ce dont les agents de cette équipe sont responsables ou ce qu’ils ont fait</translation>
    </message>
    <message>
        <source>Writes a store that holds what a hub holds now, for new workstations of a large desk to begin with.</source>
        <translation>Écrit une base avec tout ce que contient un hub, pour les nouveaux postes d’un grand service.</translation>
    </message>
    <message>
        <source>the store to make</source>
        <translation>la base à créer</translation>
    </message>
    <message>
        <source>Each new workstation gets a copy of its own, opens it as its store and joins the hub; it receives only what has happened since. Whoever has the file reads what the member may read who made it.</source>
        <translation>Chaque nouveau poste reçoit sa propre copie, l’ouvre comme sa base et rejoint le hub&#x202f;; il ne reçoit que ce qui s’est passé depuis. Qui possède le fichier lit tout ce que peut lire le membre qui l’a créé.</translation>
    </message>
    <message>
        <source>Receiving events</source>
        <translation>Réception des événements</translation>
    </message>
    <message>
        <source>%1 holds %2 events. Give each new workstation a copy of its own.</source>
        <translation>%1 contient %2 événements. Donner à chaque nouveau poste sa propre copie.</translation>
    </message>
    <message>
        <source>the first day, as 2026-03-01</source>
        <translation>le premier jour, par exemple 2026-03-01</translation>
    </message>
    <message>
        <source>the last day, as 2026-03-31</source>
        <translation>le dernier jour, par exemple 2026-03-31</translation>
    </message>
    <message>
        <source>only this figure; without it all of them</source>
        <translation>seulement cet indicateur&#x202f;; sans cette option, tous</translation>
    </message>
    <message>
        <source>as they stood then, as far as times decide; the present if not given</source>
        <translation>à cet instant, pour ce que l’heure décide&#x202f;; maintenant par défaut</translation>
    </message>
    <message>
        <source>Shows the figures of a period: targets met, times, backlog, calls, work, packs, promises, causes.</source>
        <translation>Montre les indicateurs d’une période&#xa0;: objectifs tenus, délais, tickets en cours, appels, travail, forfaits, promesses, causes.</translation>
    </message>
    <message>
        <source>Days are those of the desk&apos;s time zone. With --json each figure says what it is, and each number what it was told from.</source>
        <translation>Les jours sont ceux du fuseau horaire du support. Avec --json, chaque indicateur dit ce qu’il est et chaque nombre d’où il vient.</translation>
    </message>
    <message>
        <source>Nothing has happened at this desk yet.</source>
        <translation>Il ne s’est encore rien passé dans ce support.</translation>
    </message>
    <message>
        <source>The period is not complete: the desk&apos;s figures begin on %1, and days to come count nothing.</source>
        <translation>La période n’est pas complète&#xa0;: les indicateurs commencent le %1 et les jours à venir ne comptent rien.</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a week or month that is not complete</comment>
        <translation>%1 (partiel)</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Tells the review of a week: what changed since the last one, what it promised, and the minutes.</source>
        <translation>Donne la revue d’une semaine&#xa0;: ce qui a changé depuis la précédente, ce qu’elle avait promis, et le compte rendu.</translation>
    </message>
    <message>
        <source>as 2026-W10</source>
        <translation>comme 2026-W10</translation>
    </message>
    <message>
        <source>the team&apos;s review; the whole desk&apos;s if not given</source>
        <translation>la revue de l’équipe&#x202f;; celle de tout le service par défaut</translation>
    </message>
    <message>
        <source>Where no review was held in the week, the agenda is told as it was at the end of it.</source>
        <translation>Si aucune revue n’a été tenue dans la semaine, l’ordre du jour est donné tel qu’il était à la fin de celle-ci.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>no review was held</source>
        <comment>in a week</comment>
        <translation>aucune revue n’a été tenue</translation>
    </message>
    <message>
        <source>On the last agenda</source>
        <translation>À l’ordre du jour précédent</translation>
    </message>
    <message>
        <source>New since</source>
        <translation>Nouveaux depuis</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>Clos depuis</translation>
    </message>
    <message>
        <source>Of other teams now</source>
        <translation>Passés à d’autres équipes</translation>
    </message>
    <message>
        <source>On this agenda</source>
        <translation>À cet ordre du jour</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>age in business days</comment>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Next step with</source>
        <translation>Étape suivante chez</translation>
    </message>
    <message>
        <source>Writes every event of the log as JSON, one a line, in the order in which they count.</source>
        <translation>Écrit chaque événement du journal en JSON, un par ligne, dans l’ordre où ils comptent.</translation>
    </message>
    <message>
        <source>Times are milliseconds since 1970 in UTC. The file holds names, numbers and notes of all customers: keep it as safe as the store.</source>
        <translation>Les heures sont en millisecondes depuis 1970, en UTC. Le fichier contient les noms, numéros et notes de tous les clients&#xa0;: le garder aussi sûrement que la base.</translation>
    </message>
    <message>
        <source>Writing events</source>
        <translation>Écriture des événements</translation>
    </message>
    <message>
        <source>Wrote %1 events to %2.</source>
        <translation>%1 événements écrits dans %2.</translation>
    </message>
    <message>
        <source>Fetched again, as they had gone missing here: %1.</source>
        <translation>Récupérés, car ils avaient disparu ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Months that still differ from the hub: %1.</source>
        <translation>Mois qui diffèrent encore du hub&#xa0;: %1.</translation>
    </message>
    <message>
        <source>compares now what both hold, as is done every night; what is missing here is fetched</source>
        <translation>compare maintenant ce que les deux contiennent, comme chaque nuit&#x202f;; ce qui manque ici est récupéré</translation>
    </message>
    <message>
        <source>Writes the monthly report as a PDF: its figures as charts and tables, each with its definition (USE-3).</source>
        <translation>Écrit le rapport mensuel en PDF&#xa0;: ses chiffres en graphiques et en tableaux, chacun avec sa définition (USE-3).</translation>
    </message>
    <message>
        <source>A manager&apos;s report holds the whole desk, a lead&apos;s the own team, an agent&apos;s the own work. Charts are drawn by the workstation program, which must be installed beside this one.</source>
        <translation>Le rapport d’un manager porte sur tout le support, celui d’un chef d’équipe sur son équipe, celui d’un agent sur son propre travail. Les graphiques sont tracés par le poste de travail, qui doit être installé à côté de ce programme.</translation>
    </message>
    <message>
        <source>a file that ends in .pdf</source>
        <translation>un fichier dont le nom finit par .pdf</translation>
    </message>
    <message>
        <source>The report is written to %1.</source>
        <translation>Le rapport est écrit dans %1.</translation>
    </message>
    <message>
        <source>The workstation program ended without having written the report.</source>
        <translation>Le poste de travail s’est arrêté sans avoir écrit le rapport.</translation>
    </message>
    <message>
        <source>writes the minutes there as a PDF</source>
        <translation>y écrit le compte rendu en PDF</translation>
    </message>
    <message>
        <source>The minutes are written to %1.</source>
        <translation>Le compte rendu est écrit dans %1.</translation>
    </message>
    <message>
        <source>customer told of the progress</source>
        <translation>client informé de l’avancement</translation>
    </message>
    <message>
        <source>next step done</source>
        <translation>étape suivante faite</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>prochaine étape</translation>
    </message>
</context>
<context>
    <name>CustomerForms</name>
    <message>
        <source>not known</source>
        <translation>non connue</translation>
    </message>
    <message>
        <source>the lowest</source>
        <translation>le plus bas</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Ajouter le client</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>F&amp;useau horaire</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Modifier l’interlocuteur</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouvel interlocuteur</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Ajouter l’interlocuteur</translation>
    </message>
    <message>
        <source>&amp;Function</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>&amp;Phones</source>
        <translation>&amp;Téléphones</translation>
    </message>
    <message>
        <source>several with commas between</source>
        <translation>plusieurs, séparés par des virgules</translation>
    </message>
    <message>
        <source>&amp;Mail</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>May call &amp;outside office hours (named in the contract)</source>
        <translation>Peut appeler &amp;hors des heures ouvrées (désigné au contrat)</translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation>Modifier le contrat</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nouveau contrat</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>Ajouter le contrat</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Politique</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>Ni&amp;veau</translation>
    </message>
    <message>
        <source>2026-03-31 or 31/03/2026; empty: open</source>
        <translation>2026-03-31 ou 31/03/2026&#x202f;; vide&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>Pr&amp;emier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Dernier jour</translation>
    </message>
    <message>
        <source>With &amp;support module</source>
        <translation>Avec le module de &amp;support</translation>
    </message>
</context>
<context>
    <name>CustomerHours</name>
    <message>
        <source>%1 there · open at all hours</source>
        <translation>%1 sur place · ouvert à toute heure</translation>
    </message>
    <message>
        <source>%1 there · closed</source>
        <translation>%1 sur place · fermé</translation>
    </message>
    <message>
        <source>%1 there · open until %2</source>
        <translation>%1 sur place · ouvert jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 there · closed until %2</source>
        <translation>%1 sur place · fermé jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>CustomerTable</name>
    <message>
        <source>–</source>
        <comment>none, in a table of numbers</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a contract</comment>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <comment>a contract</comment>
        <translation>expiré le %1</translation>
    </message>
    <message>
        <source>active, no end</source>
        <comment>a contract</comment>
        <translation>actif, sans fin</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <comment>a contract</comment>
        <translation>
            <numerusform>finit dans %n jour</numerusform>
            <numerusform>finit dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>active until %1</source>
        <comment>a contract</comment>
        <translation>actif jusqu’au %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>policy, tier</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>no contract</source>
        <translation>pas de contrat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Interlocuteurs</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
</context>
<context>
    <name>DoorPlace</name>
    <message>
        <source>the folder is not yours alone</source>
        <translation>ce dossier n’est pas à vous seul</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing happened in this period.</source>
        <translation>Il ne s’est rien passé pendant cette période.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Everything that names this person, in the order of time</source>
        <translation>Tout ce qui nomme cette personne, dans l’ordre chronologique</translation>
    </message>
</context>
<context>
    <name>DueExplanation</name>
    <message>
        <source>%1 min</source>
        <comment>a length of time</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>a length of time</comment>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message>
        <source>lunch break</source>
        <translation>pause de midi</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>closed for the night</source>
        <translation>fermé pour la nuit</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>week-end</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>en attente du client</translation>
    </message>
    <message>
        <source>Nothing is promised here.</source>
        <translation>Aucun délai n’est promis ici.</translation>
    </message>
    <message>
        <source>%1 from receipt; all time counts (times in %2)</source>
        <translation>%1 à compter de la réception&#x202f;; tout le temps compte (heures de %2)</translation>
    </message>
    <message>
        <source>%1 from receipt; the opening hours of the desk count (times in %2)</source>
        <translation>%1 à compter de la réception&#x202f;; seules les heures ouvrées du support comptent (heures de %2)</translation>
    </message>
    <message>
        <source>%1 in all: due %2</source>
        <translation>%1 au total&#xa0;: échéance %2</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: %2</source>
        <comment>a place, and what is wrong there</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ticket %1 is still waiting: take it in charge before you work on it.</source>
        <translation>Le ticket %1 est encore en attente&#xa0;: prenez-le en charge avant d’y travailler.</translation>
    </message>
    <message>
        <source>Ticket %1 is closed: reopen it first.</source>
        <translation>Le ticket %1 est clôturé&#xa0;: rouvrez-le d’abord.</translation>
    </message>
    <message>
        <source>Nothing was asked of the customer on ticket %1.</source>
        <translation>Rien n’a été demandé au client sur le ticket %1.</translation>
    </message>
    <message>
        <source>A ticket of this nature does not take a date of the kind %1.</source>
        <translation>Un ticket de cette nature n’accepte pas de date du type %1.</translation>
    </message>
    <message>
        <source>The policy knows no severity &quot;%1&quot;; it knows: %2.</source>
        <translation>La politique ne connaît pas la criticité «&#x202f;%1&#x202f;»&#x202f;; elle connaît&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Some tickets of the agenda have no minutes yet: %1.</source>
        <translation>Certains tickets de l’ordre du jour n’ont pas encore de compte rendu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Only a team lead or a manager may do this.</source>
        <translation>Seul un chef d’équipe ou un manager peut le faire.</translation>
    </message>
    <message>
        <source>Ticket %1 is already owned by %2.</source>
        <translation>Le ticket %1 a déjà un responsable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No timer runs on ticket %1.</source>
        <translation>Aucun chronomètre ne tourne sur le ticket %1.</translation>
    </message>
    <message>
        <source>There is no ticket &quot;%1&quot;.</source>
        <translation>Il n’y a pas de ticket «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Ticket %1 is open: there is nothing to reopen.</source>
        <translation>Le ticket %1 est ouvert&#xa0;: il n’y a rien à rouvrir.</translation>
    </message>
    <message>
        <source>This needs a written reason.</source>
        <translation>Un motif écrit est nécessaire.</translation>
    </message>
    <message>
        <source>%1 lies in the future.</source>
        <translation>%1 est dans le futur.</translation>
    </message>
    <message>
        <source>The contact is not admitted: %1.</source>
        <translation>La demande n’est pas recevable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; known here: %2</source>
        <translation>clé inconnue «&#x202f;%1&#x202f;»&#x202f;; connues ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>missing; expected %1</source>
        <translation>absent&#x202f;; attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is no JSON document: %1 at line %2, column %3.</source>
        <translation>Ce n’est pas un document JSON&#xa0;: %1 à la ligne %2, colonne %3.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 (first wrong byte at %1).</source>
        <translation>Le texte n’est pas en UTF-8 valide (premier octet faux&#xa0;: %1).</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Le fichier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot;.</source>
        <translation>Il n’y a pas d’agent «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no customer &quot;%1&quot;.</source>
        <translation>Il n’y a pas de client «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no contact &quot;%1&quot;.</source>
        <translation>Il n’y a pas d’interlocuteur «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no contract &quot;%1&quot;.</source>
        <translation>Il n’y a pas de contrat «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;; there are: %2.</source>
        <translation>Il n’y a pas de politique «&#x202f;%1&#x202f;»&#x202f;; il y a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no call &quot;%1&quot;.</source>
        <translation>Il n’y a pas d’appel «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone number; write it as +33 5 49 00 00 01 or as it is dialled in the desk&apos;s country.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un numéro de téléphone&#x202f;; écrivez-le comme +33 5 49 00 00 01 ou comme on le compose dans le pays du support.</translation>
    </message>
    <message>
        <source>The text is %1 long; at most %2 are kept: shorten it or attach it as a file.</source>
        <translation>Le texte fait %1&#x202f;; %2 au plus sont conservés&#xa0;: raccourcissez-le ou joignez-le en fichier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice.</source>
        <translation>«&#x202f;%1&#x202f;» est donné deux fois.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The search &quot;%1&quot; holds no word to look for.</source>
        <translation>La recherche «&#x202f;%1&#x202f;» ne contient aucun mot à chercher.</translation>
    </message>
    <message>
        <source>This is no text file (byte %1 is zero); save the sheet as CSV.</source>
        <translation>Ce n’est pas un fichier texte (l’octet %1 est nul)&#x202f;; enregistrez la feuille au format CSV.</translation>
    </message>
    <message>
        <source>The file holds %1 MB; at most %2 MB are read: split it.</source>
        <translation>Le fichier fait %1 Mo&#x202f;; %2 Mo au plus sont lus&#xa0;: découpez-le.</translation>
    </message>
    <message>
        <source>The quote opened in line %1 is never closed.</source>
        <translation>Le guillemet ouvert à la ligne %1 n’est jamais fermé.</translation>
    </message>
    <message>
        <source>In cell %1, text follows a closing quote; a quote inside quotes is written twice.</source>
        <translation>Dans la cellule %1, du texte suit un guillemet fermant&#x202f;; un guillemet entre guillemets s’écrit deux fois.</translation>
    </message>
    <message>
        <source>The line has %1 cells where the header has %2.</source>
        <translation>La ligne a %1 cellules là où l’en-tête en a %2.</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 cells.</source>
        <translation>La ligne %1 a plus de %2 cellules.</translation>
    </message>
    <message>
        <source>The sheet has no column &quot;%1&quot;; its columns are: %2.</source>
        <translation>La feuille n’a pas de colonne «&#x202f;%1&#x202f;»&#x202f;; ses colonnes sont&#xa0;: %2.</translation>
    </message>
    <message>
        <source>this is empty, and is needed</source>
        <translation>c’est vide, et c’est nécessaire</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write 2026-03-31 or 31/03/2026.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date&#x202f;; écrivez 2026-03-31 ou 31/03/2026.</translation>
    </message>
    <message>
        <source>the end %1 lies before the start %2</source>
        <translation>la fin %1 précède le début %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone; write it as Europe/Paris.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un fuseau horaire&#x202f;; écrivez-le comme Europe/Paris.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse de courriel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language; write its code, as fr or en.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une langue&#x202f;; écrivez son code, comme fr ou en.</translation>
    </message>
    <message>
        <source>The policy %1 has no tier &quot;%2&quot;; it has: %3.</source>
        <translation>La politique %1 n’a pas de niveau «&#x202f;%2&#x202f;»&#x202f;; elle a&#xa0;: %3.</translation>
    </message>
    <message>
        <source>This line says &quot;%1&quot;, line %2 says &quot;%3&quot; of the same.</source>
        <translation>Cette ligne dit «&#x202f;%1&#x202f;», la ligne %2 dit «&#x202f;%3&#x202f;» de la même chose.</translation>
    </message>
    <message>
        <source>Several customers are called &quot;%1&quot;: give them different names first.</source>
        <translation>Plusieurs clients s’appellent «&#x202f;%1&#x202f;»&#xa0;: donnez-leur d’abord des noms différents.</translation>
    </message>
    <message>
        <source>Another program is writing to %1; try again in a moment.</source>
        <translation>Un autre programme écrit dans %1&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full: nothing was saved; free some space and try again.</source>
        <translation>Le disque qui contient %1 est plein&#xa0;: rien n’a été enregistré&#x202f;; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>%1 cannot be written: check the permissions of the file and of its folder.</source>
        <translation>Impossible d’écrire dans %1&#xa0;: vérifiez les droits du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>The file %1 is damaged: %2.</source>
        <translation>Le fichier %1 est endommagé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Permanence (store version %2; this program knows %3): update this program to open it.</source>
        <translation>%1 a été écrit par une version plus récente de Permanence (version de la base&#xa0;: %2&#x202f;; ce programme connaît&#xa0;: %3)&#xa0;: mettez ce programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>%1 is a database of another program; choose another file.</source>
        <translation>%1 est la base de données d’un autre programme&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Another window of Permanence already works on %1 (process %2): use that window, or close it first.</source>
        <translation>Une autre fenêtre de Permanence travaille déjà sur %1 (processus %2)&#xa0;: utilisez cette fenêtre, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>The store %1 did not answer as expected: %2.</source>
        <translation>La base %1 n’a pas répondu comme prévu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Impossible de lire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Impossible d’écrire dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No backup could be made in %1: %2. The store was left as it was.</source>
        <translation>Aucune sauvegarde n’a pu être faite dans %1&#xa0;: %2. La base est restée telle quelle.</translation>
    </message>
    <message>
        <source>This should not happen: %1.</source>
        <translation>Cela ne devrait pas arriver&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This overlaps the work from %1 on ticket %2: correct one of the two.</source>
        <translation>Cette saisie recouvre le travail commencé à %1 sur le ticket %2&#xa0;: corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>Open tickets have the severity &quot;%1&quot;, which this version drops: keep it, or set another severity on ticket %2 first.</source>
        <translation>Des tickets ouverts ont la gravité «&#x202f;%1&#x202f;», que cette version supprime&#xa0;: gardez-la, ou changez d’abord la gravité du ticket %2.</translation>
    </message>
    <message>
        <source>There is no licence &quot;%1&quot;: a pack needs one of its customer.</source>
        <translation>Il n’y a pas de licence «&#x202f;%1&#x202f;»&#xa0;: un pack se rattache à une licence de son client.</translation>
    </message>
    <message>
        <source>There is no finished work entry &quot;%1&quot; on this ticket.</source>
        <translation>Ce ticket n’a pas de saisie de travail terminée «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no review &quot;%1&quot;.</source>
        <translation>Il n’y a pas de revue «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The review of %1 is closed: open a new one.</source>
        <translation>La revue du %1 est close&#xa0;: ouvrez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Ticket %1 is not on the agenda of this review: it was opened or reopened after the review began.</source>
        <translation>Le ticket %1 n’est pas à l’ordre du jour de cette revue&#xa0;: il a été ouvert ou rouvert après le début de la revue.</translation>
    </message>
    <message>
        <source>This callback was done at %1: plan a new one.</source>
        <translation>Ce rappel a été effectué à %1&#xa0;: prévoyez-en un nouveau.</translation>
    </message>
    <message>
        <source>%1 is already one with %2: part them first.</source>
        <translation>%1 est déjà fusionné avec %2&#xa0;: dissociez-les d’abord.</translation>
    </message>
    <message>
        <source>%1 cannot be merged into itself: choose another one.</source>
        <translation>%1 ne peut pas être fusionné avec lui-même&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 is merged with nobody: there is nothing to part.</source>
        <translation>%1 n’est fusionné avec personne&#xa0;: il n’y a rien à dissocier.</translation>
    </message>
    <message>
        <source>There is no callback &quot;%1&quot;.</source>
        <translation>Il n’y a pas de rappel «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is no article &quot;%1&quot;.</source>
        <translation>Il n’y a pas d’article «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The hub %1 does not answer: %2.</source>
        <translation>Le hub %1 ne répond pas&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The connection to the hub %1 would not be safe: %2.</source>
        <translation>La connexion au hub %1 ne serait pas sûre&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The hub %1 does not let &quot;%2&quot; in: the password is missing or wrong, or the administrator removed this member.</source>
        <translation>Le hub %1 n’admet pas «&#x202f;%2&#x202f;»&#xa0;: le mot de passe manque ou est faux, ou l’administrateur a retiré ce membre.</translation>
    </message>
    <message>
        <source>Others may read the password file %1: take their rights away (chmod 600) and change the password.</source>
        <translation>D’autres peuvent lire le fichier de mot de passe %1&#xa0;: retirez-leur ce droit (chmod 600) et changez le mot de passe.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no member of the hub %1: its administrator adds members.</source>
        <translation>«&#x202f;%2&#x202f;» n’est pas membre du hub %1&#xa0;: son administrateur ajoute les membres.</translation>
    </message>
    <message>
        <source>The hub %1 does not permit this to &quot;%2&quot;: %3.</source>
        <translation>Le hub %1 ne permet pas cela à «&#x202f;%2&#x202f;»&#xa0;: %3.</translation>
    </message>
    <message>
        <source>At the hub %1 this workstation belongs to another login than &quot;%2&quot;.</source>
        <translation>Sur le hub %1, ce poste appartient à un autre identifiant que «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>The database %1 holds no hub yet: &quot;permanencectl hub init&quot; makes one.</source>
        <translation>La base de données %1 ne contient pas encore de hub&#xa0;: «&#x202f;permanencectl hub init&#x202f;» en crée un.</translation>
    </message>
    <message>
        <source>In the database %1, &quot;hub&quot; belongs to another product: choose another database.</source>
        <translation>Dans la base de données %1, «&#x202f;hub&#x202f;» appartient à un autre produit&#xa0;: choisissez une autre base.</translation>
    </message>
    <message>
        <source>The hub %1 is older than this program: its administrator brings it up to date with &quot;permanencectl hub upgrade&quot;.</source>
        <translation>Le hub %1 est plus ancien que ce programme&#xa0;: son administrateur le met à jour par «&#x202f;permanencectl hub upgrade&#x202f;».</translation>
    </message>
    <message>
        <source>The hub %1 is newer than this program: update this program.</source>
        <translation>Le hub %1 est plus récent que ce programme&#xa0;: mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>The disk of the hub %1 is full: its administrator has to free some space.</source>
        <translation>Le disque du hub %1 est plein&#xa0;: son administrateur doit libérer de la place.</translation>
    </message>
    <message>
        <source>The hub %1 takes nothing in at present, it can only be read: it may be a standby.</source>
        <translation>Le hub %1 n’accepte rien pour l’instant, il ne peut qu’être lu&#xa0;: c’est peut-être un serveur de secours.</translation>
    </message>
    <message>
        <source>The hub %1 was restored from a backup: what it lacks is sent to it again.</source>
        <translation>Le hub %1 a été rétabli à partir d’une sauvegarde&#xa0;: ce qui lui manque lui est envoyé de nouveau.</translation>
    </message>
    <message>
        <source>The hub %1 has too much to do at present: %2.</source>
        <translation>Le hub %1 a trop à faire pour l’instant&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The hub %1 did not answer as expected: %2.</source>
        <translation>Le hub %1 n’a pas répondu comme prévu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Some customers were not told and have no call with a date: %1 in all, first %2 (ticket %3).</source>
        <translation>Des clients ne sont pas informés et n’ont pas d’appel daté&#xa0;: %1 en tout, d’abord %2 (ticket %3).</translation>
    </message>
    <message>
        <source>Ticket %1 has no minutes in this review yet: write them first.</source>
        <translation>Le ticket %1 n’a pas encore de compte rendu dans cette revue&#xa0;: l’écrire d’abord.</translation>
    </message>
    <message>
        <source>No mail can go out for ticket %1: the contact has no address, or the policy sends none about progress. Plan a call.</source>
        <translation>Aucun courriel ne peut partir pour le ticket %1&#xa0;: le contact n’a pas d’adresse, ou la politique n’en envoie pas sur l’avancement. Prévoir un appel.</translation>
    </message>
    <message>
        <source>%1 lies in the past.</source>
        <translation>%1 est dans le passé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no week; write 2026-W10 (a year has 52 weeks, some have 53).</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une semaine&#x202f;; écrire 2026-W10 (une année a 52 semaines, parfois 53).</translation>
    </message>
    <message>
        <source>The keyring of this machine did not do it: %1. Unlock it, or choose a password file.</source>
        <translation>Le trousseau de cette machine n’a pas pu le faire&#xa0;: %1. Déverrouillez-le, ou choisissez un fichier de mots de passe.</translation>
    </message>
    <message>
        <source>Another program (process %2) keeps %1 in step with its hub already.</source>
        <translation>Un autre programme (processus %2) synchronise déjà %1 avec son hub.</translation>
    </message>
</context>
<context>
    <name>Expectation</name>
    <message>
        <source>a list [...]</source>
        <translation>une liste [...]</translation>
    </message>
    <message>
        <source>an object {...}</source>
        <translation>un objet {...}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a time of day from &quot;00:00&quot; to &quot;24:00&quot;</source>
        <translation>une heure de &quot;00:00&quot; à &quot;24:00&quot;</translation>
    </message>
    <message>
        <source>a span such as [&quot;09:00&quot;, &quot;12:00&quot;]</source>
        <translation>une plage comme [&quot;09:00&quot;, &quot;12:00&quot;]</translation>
    </message>
    <message>
        <source>a span that ends after it starts</source>
        <translation>une plage qui finit après son début</translation>
    </message>
    <message>
        <source>a span that does not start before the end of the one before</source>
        <translation>une plage qui ne commence pas avant la fin de la précédente</translation>
    </message>
    <message>
        <source>a date such as &quot;2026-05-01&quot;</source>
        <translation>une date comme &quot;2026-05-01&quot;</translation>
    </message>
    <message>
        <source>a time zone such as &quot;Europe/Paris&quot;</source>
        <translation>un fuseau horaire comme &quot;Europe/Paris&quot;</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>l’une de ces valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>a day that is not before &quot;from&quot;</source>
        <translation>un jour qui ne précède pas &quot;from&quot;</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Paris</source>
        <translation>un fuseau horaire comme Europe/Paris</translation>
    </message>
    <message>
        <source>a mail address such as name@firm.example</source>
        <translation>une adresse de courriel comme nom@societe.example</translation>
    </message>
    <message>
        <source>a language code such as fr or en</source>
        <translation>un code de langue comme fr ou en</translation>
    </message>
    <message>
        <source>a channel that is not among the channels</source>
        <translation>un canal qui ne figure pas parmi les canaux</translation>
    </message>
    <message>
        <source>one of the channels</source>
        <translation>l’un des canaux</translation>
    </message>
    <message>
        <source>at least one channel</source>
        <translation>au moins un canal</translation>
    </message>
    <message>
        <source>the mail with which a redirected contact is answered</source>
        <translation>le courriel qui répond à une demande redirigée</translation>
    </message>
    <message>
        <source>at least one pack, since admission needs one</source>
        <translation>au moins un pack, puisque l’admission en exige un</translation>
    </message>
    <message>
        <source>a currency by its three letters, such as EUR</source>
        <translation>une devise en trois lettres, comme EUR</translation>
    </message>
    <message>
        <source>1, the format that this program reads</source>
        <translation>1, le format que lit ce programme</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’une de ces valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>an id of small letters, digits, _ and -</source>
        <translation>un identifiant fait de minuscules, de chiffres, de _ et de -</translation>
    </message>
    <message>
        <source>a text in both languages {&quot;en&quot;: ..., &quot;fr&quot;: ...}</source>
        <translation>un texte dans les deux langues {&quot;en&quot;: ..., &quot;fr&quot;: ...}</translation>
    </message>
    <message>
        <source>only the placeholders %1, not {%2}</source>
        <translation>seulement les champs %1, pas {%2}</translation>
    </message>
    <message>
        <source>a duration such as PT30M or PT48H, longer than nothing and at most a year</source>
        <translation>une durée comme PT30M ou PT48H, non nulle et d’un an au plus</translation>
    </message>
    <message>
        <source>a price as a text such as &quot;102.21&quot;</source>
        <translation>un prix sous forme de texte, comme &quot;102.21&quot;</translation>
    </message>
    <message>
        <source>a factor from 0 to 100 with at most two decimals, such as &quot;1.5&quot;</source>
        <translation>un coefficient de 0 à 100 avec deux décimales au plus, comme &quot;1.5&quot;</translation>
    </message>
    <message>
        <source>no tier, since the category is included</source>
        <translation>aucun niveau, puisque la catégorie est comprise</translation>
    </message>
    <message>
        <source>one of the tiers (%1)</source>
        <translation>l’un des niveaux (%1)</translation>
    </message>
    <message>
        <source>at least one severity, the most urgent first</source>
        <translation>au moins une criticité, la plus urgente d’abord</translation>
    </message>
    <message>
        <source>the name of one of the document&apos;s calendars</source>
        <translation>le nom d’un des calendriers du document</translation>
    </message>
    <message>
        <source>an instant such as &quot;2026-03-02T10:00:00+01:00&quot;</source>
        <translation>un instant comme &quot;2026-03-02T10:00:00+01:00&quot;</translation>
    </message>
    <message>
        <source>either minutes or seconds, not both</source>
        <translation>des minutes ou des secondes, pas les deux</translation>
    </message>
    <message>
        <source>a number that is not negative</source>
        <translation>un nombre positif ou nul</translation>
    </message>
    <message>
        <source>&quot;minutes&quot; or &quot;seconds&quot;</source>
        <translation>&quot;minutes&quot; ou &quot;seconds&quot;</translation>
    </message>
    <message>
        <source>a day such as &quot;12-25&quot;, &quot;easter+1&quot; or &quot;last mon of 05&quot;</source>
        <translation>un jour comme &quot;12-25&quot;, &quot;easter+1&quot; ou &quot;last mon of 05&quot;</translation>
    </message>
    <message>
        <source>a year from 1970 to 2100</source>
        <translation>une année de 1970 à 2100</translation>
    </message>
    <message>
        <source>a country whose holidays are known: %1</source>
        <translation>un pays dont les jours fériés sont connus&#xa0;: %1</translation>
    </message>
    <message>
        <source>no region: the holidays of %1 are known for all of it</source>
        <translation>pas de région&#xa0;: les jours fériés de %1 sont connus pour tout le pays</translation>
    </message>
    <message>
        <source>a region of %1: %2</source>
        <translation>une région de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>a year from %1 to %2</source>
        <translation>une année de %1 à %2</translation>
    </message>
    <message>
        <source>a whole number from 1 on</source>
        <translation>un nombre entier à partir de 1</translation>
    </message>
    <message>
        <source>a year in four digits</source>
        <translation>une année en quatre chiffres</translation>
    </message>
    <message>
        <source>a whole number from 0 on</source>
        <translation>un nombre entier à partir de 0</translation>
    </message>
    <message>
        <source>another key: this is that of unknown callers</source>
        <translation>une autre clé&#xa0;: celle-ci est celle des appelants inconnus</translation>
    </message>
    <message>
        <source>one of %1, not &quot;%2&quot;</source>
        <translation>l’une des valeurs %1, et non «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>a key: a text on one line, without space around it</source>
        <translation>une clé&#xa0;: un texte d’une seule ligne, sans espace autour</translation>
    </message>
    <message>
        <source>an instant with its offset, such as &quot;2026-03-02T10:00:00+01:00&quot;</source>
        <translation>un instant avec son décalage, par exemple «&#x202f;2026-03-02T10:00:00+01:00&#x202f;»</translation>
    </message>
    <message>
        <source>an instant of the years %1 to %2</source>
        <translation>un instant des années %1 à %2</translation>
    </message>
    <message>
        <source>a day such as &quot;2026-05-01&quot;</source>
        <translation>un jour, par exemple «&#x202f;2026-05-01&#x202f;»</translation>
    </message>
    <message>
        <source>a text, true or false</source>
        <translation>un texte, vrai ou faux</translation>
    </message>
    <message>
        <source>a ticket of a step before; there is no ticket &quot;%1&quot;</source>
        <translation>un ticket d’une étape précédente&#x202f;; il n’y a pas de ticket «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>no service such as &quot;%1&quot;, for no policy here sells any by the hour</source>
        <translation>aucun service tel que «&#x202f;%1&#x202f;», car aucune politique n’en vend ici à l’heure</translation>
    </message>
    <message>
        <source>no category such as &quot;%1&quot;, for the policy has none</source>
        <translation>aucune catégorie telle que «&#x202f;%1&#x202f;», car la politique n’en a pas</translation>
    </message>
    <message>
        <source>a customer beside &quot;%1&quot;, whom several customers have</source>
        <translation>un client à côté de «&#x202f;%1&#x202f;», que plusieurs clients ont en commun</translation>
    </message>
    <message>
        <source>an instant that is not before that of the step before</source>
        <translation>un instant qui n’est pas antérieur à celui de l’étape précédente</translation>
    </message>
    <message>
        <source>no pack, for the policy sells none</source>
        <translation>aucun pack, car la politique n’en vend pas</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>a whole number of minutes from %1 to %2</source>
        <translation>un nombre entier de minutes, de %1 à %2</translation>
    </message>
    <message>
        <source>no service, for the policy sells none by the hour</source>
        <translation>aucun service, car la politique n’en vend pas à l’heure</translation>
    </message>
    <message>
        <source>a whole number from %1 on</source>
        <translation>un nombre entier à partir de %1</translation>
    </message>
    <message>
        <source>a day and time, as 2026-03-02T14:00 at the desk or 2026-03-02T14:00+01:00</source>
        <translation>un jour et une heure, comme 2026-03-02T14:00 à l’heure du support ou 2026-03-02T14:00+01:00</translation>
    </message>
    <message>
        <source>the number that is to be called</source>
        <translation>le numéro à appeler</translation>
    </message>
    <message>
        <source>&quot;key: value&quot;, or --- at the end of the head</source>
        <translation>«&#x202f;clé: valeur&#x202f;», ou --- à la fin de l’en-tête</translation>
    </message>
    <message>
        <source>a second line of --- that ends the head</source>
        <translation>une seconde ligne --- qui termine l’en-tête</translation>
    </message>
    <message>
        <source>a line &quot;title: …&quot; in the head, or a first heading</source>
        <translation>une ligne «&#x202f;title: …&#x202f;» dans l’en-tête, ou un premier intertitre</translation>
    </message>
    <message>
        <source>an address as postgresql://LOGIN@HOST/DATABASE</source>
        <translation>une adresse de la forme postgresql://LOGIN@HOST/DATABASE</translation>
    </message>
    <message>
        <source>an address without a semicolon</source>
        <translation>une adresse sans point-virgule</translation>
    </message>
    <message>
        <source>an address without a password, which others could read: it belongs into a password file</source>
        <translation>une adresse sans mot de passe, que d’autres pourraient lire&#xa0;: sa place est dans un fichier de mots de passe</translation>
    </message>
    <message>
        <source>one of the settings %1</source>
        <translation>l’un des paramètres %1</translation>
    </message>
    <message>
        <source>a port from 1 to 65535</source>
        <translation>un port de 1 à 65535</translation>
    </message>
    <message>
        <source>what a hub of Permanence answers</source>
        <translation>ce que répond un hub de Permanence</translation>
    </message>
    <message>
        <source>what the customer is told</source>
        <translation>ce que le client apprend</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <translation>un appelant inconnu</translation>
    </message>
    <message>
        <source>a day, as 2026-03-31</source>
        <translation>un jour, par exemple 2026-03-31</translation>
    </message>
    <message>
        <source>a period of at most a hundred years</source>
        <translation>une période de cent ans au plus</translation>
    </message>
</context>
<context>
    <name>FigureCharts</name>
    <message>
        <source>Nothing has happened on this desk yet.</source>
        <translation>Rien ne s’est encore passé dans ce support.</translation>
    </message>
    <message>
        <source>The desk begins on %1: nothing was counted before.</source>
        <comment>a day</comment>
        <translation>Le support commence le %1&#xa0;: rien n’a été compté avant.</translation>
    </message>
    <message>
        <source>No pack runs out.</source>
        <translation>Aucun forfait ne s’épuise.</translation>
    </message>
    <message>
        <source>Nothing was counted in this period.</source>
        <translation>Rien n’a été compté dans cette période.</translation>
    </message>
    <message>
        <source>Target %1</source>
        <comment>a share, as 90 %</comment>
        <translation>Objectif %1</translation>
    </message>
    <message>
        <source>The period is not over: the figures go on.</source>
        <translation>La période n’est pas terminée&#xa0;: les chiffres évoluent encore.</translation>
    </message>
    <message>
        <source>Packs belong to no team and no agent: they are counted for the whole desk only.</source>
        <translation>Les forfaits n’appartiennent ni à une équipe ni à un agent&#xa0;: ils ne sont comptés que pour tout le service.</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>Business time</source>
        <comment>a length of time</comment>
        <translation>Temps ouvré</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Forfait</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no agent, customer or product</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 (partial)</source>
        <comment>a week or month</comment>
        <translation>%1 (partiel)</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <comment>a column in percent</comment>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1 (min)</source>
        <comment>a column in minutes</comment>
        <translation>%1 (min)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Agreed with the customer</source>
        <translation>En accord avec le client</translation>
    </message>
    <message>
        <source>Customer not reached</source>
        <translation>Client injoignable</translation>
    </message>
    <message>
        <source>No answer from the customer</source>
        <translation>Sans réponse du client</translation>
    </message>
    <message>
        <source>Files asked for</source>
        <translation>Fichiers demandés</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Product defect</source>
        <translation>Défaut du produit</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Mauvaise utilisation</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation>Données erronées</translation>
    </message>
    <message>
        <source>Computer problem</source>
        <translation>Problème informatique</translation>
    </message>
    <message>
        <source>Closed without a resolution</source>
        <translation>Clos sans résolution</translation>
    </message>
    <message>
        <source>Up to 15 min</source>
        <translation>Jusqu’à 15 min</translation>
    </message>
    <message>
        <source>15 to 30 min</source>
        <translation>De 15 à 30 min</translation>
    </message>
    <message>
        <source>30 min to 1 h</source>
        <translation>De 30 min à 1 h</translation>
    </message>
    <message>
        <source>1 to 2 h</source>
        <translation>De 1 à 2 h</translation>
    </message>
    <message>
        <source>2 to 4 h</source>
        <translation>De 2 à 4 h</translation>
    </message>
    <message>
        <source>4 to 8 h</source>
        <translation>De 4 à 8 h</translation>
    </message>
    <message>
        <source>8 to 16 h</source>
        <translation>De 8 à 16 h</translation>
    </message>
    <message>
        <source>More than 16 h</source>
        <translation>Plus de 16 h</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Sans produit</translation>
    </message>
    <message>
        <source>Unknown callers</source>
        <translation>Appelants inconnus</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Unknown agent</source>
        <translation>Agent inconnu</translation>
    </message>
    <message>
        <source>No severity</source>
        <translation>Sans criticité</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sans contrat</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a policy, tier of it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not sold by the hour</source>
        <translation>Non vendu à l’heure</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a customer, code of its pack</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>W%1 %2</source>
        <comment>number of a week, year</comment>
        <translation>S%1 %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hour of the day</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>Dans les délais</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Tenus</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Without target</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90e centile</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Travaillé</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>hours and minutes</comment>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>0–1 business days</source>
        <translation>0–1 jour ouvré</translation>
    </message>
    <message>
        <source>2–3 business days</source>
        <translation>2–3 jours ouvrés</translation>
    </message>
    <message>
        <source>4–5 business days</source>
        <translation>4–5 jours ouvrés</translation>
    </message>
    <message>
        <source>6–10 business days</source>
        <translation>6–10 jours ouvrés</translation>
    </message>
    <message>
        <source>More than 10 business days</source>
        <translation>Plus de 10 jours ouvrés</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverts</translation>
    </message>
    <message>
        <source>Solved at first contact</source>
        <translation>Résolus au premier contact</translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation>Résolus d’emblée</translation>
    </message>
    <message>
        <source>Solved later</source>
        <translation>Résolus plus tard</translation>
    </message>
    <message>
        <source>Calls in</source>
        <translation>Appels entrants</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Non pris</translation>
    </message>
    <message>
        <source>Calls out</source>
        <translation>Appels sortants</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joints</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>No answer or busy</source>
        <translation>Sans réponse ou occupé</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Temps de parole</translation>
    </message>
    <message>
        <source>Mean length</source>
        <translation>Durée moyenne</translation>
    </message>
    <message>
        <source>Attempts per contact reached</source>
        <translation>Tentatives par contact joint</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation>Minutes consommées</translation>
    </message>
    <message>
        <source>Work entries</source>
        <translation>Saisies de travail</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>Minutes restantes</translation>
    </message>
    <message>
        <source>Minutes bought</source>
        <translation>Minutes achetées</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Jours restants</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promesses tenues</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenues</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Rompues</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Taken in charge within target</source>
        <translation>Pris en charge dans les délais</translation>
    </message>
    <message>
        <source>Resolved within target</source>
        <translation>Résolus dans les délais</translation>
    </message>
    <message>
        <source>Time to take in charge</source>
        <translation>Délai de prise en charge</translation>
    </message>
    <message>
        <source>Distribution of the time to take in charge</source>
        <translation>Répartition des délais de prise en charge</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Délai de résolution</translation>
    </message>
    <message>
        <source>Backlog by age</source>
        <translation>Tickets en cours par ancienneté</translation>
    </message>
    <message>
        <source>Opened, closed and reopened</source>
        <translation>Ouvertures, clôtures et réouvertures</translation>
    </message>
    <message>
        <source>Calls in and out</source>
        <translation>Appels entrants et sortants</translation>
    </message>
    <message>
        <source>Calls by hour and weekday</source>
        <translation>Appels par heure et jour de la semaine</translation>
    </message>
    <message>
        <source>Work by agent</source>
        <translation>Travail par agent</translation>
    </message>
    <message>
        <source>Work by service</source>
        <translation>Travail par prestation</translation>
    </message>
    <message>
        <source>Packs used</source>
        <translation>Forfaits consommés</translation>
    </message>
    <message>
        <source>Packs running out</source>
        <translation>Forfaits bientôt épuisés</translation>
    </message>
    <message>
        <source>Closure reasons</source>
        <translation>Motifs de clôture</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Defects handed over</source>
        <translation>Défauts transmis</translation>
    </message>
    <message>
        <source>Of the tickets whose limit for being taken in charge was met or missed in the period, the share that met it. It is met when somebody first owns the ticket, at the due time at the latest, and missed at the moment the due time passes before that, even if the ticket still waits. The due time is that of the policy version under which the ticket was opened and of its contract. Tickets without a target are counted apart, when they are taken.</source>
        <translation>Parmi les tickets dont le délai de prise en charge a été tenu ou manqué pendant la période, la part de ceux qui l’ont tenu. Il est tenu lorsque quelqu’un devient pour la première fois responsable du ticket, au plus tard à l’échéance, et manqué à l’instant où l’échéance passe sans cela, même si le ticket attend encore. L’échéance est celle de la version de la politique sous laquelle le ticket a été ouvert et de son contrat. Les tickets sans objectif sont comptés à part, au moment de leur prise en charge.</translation>
    </message>
    <message>
        <source>Of the tickets whose limit for being resolved was met or missed in the period, the share that met it. It is met when the ticket is resolved, at the due time at the latest, and missed at the moment the due time passes before that. While the customer owes an answer the clock stands still. A ticket that is reopened counts by its last resolution; one closed in time without being resolved does not count. Tickets without a target are counted apart, when they are resolved.</source>
        <translation>Parmi les tickets dont le délai de résolution a été tenu ou manqué pendant la période, la part de ceux qui l’ont tenu. Il est tenu lorsque le ticket est résolu, au plus tard à l’échéance, et manqué à l’instant où l’échéance passe sans cela. Tant que le client doit une réponse, le compteur est arrêté. Un ticket rouvert compte par sa dernière résolution&#x202f;; un ticket clos à temps sans être résolu ne compte pas. Les tickets sans objectif sont comptés à part, au moment de leur résolution.</translation>
    </message>
    <message>
        <source>Business time, by the calendar of the ticket’s policy, from receipt until somebody first owned the ticket, of the tickets first owned in the period. Half of them took no longer than the median, nine in ten no longer than the 90th percentile.</source>
        <translation>Temps ouvré, selon le calendrier de la politique du ticket, entre la réception et le moment où quelqu’un en est devenu responsable, pour les tickets pris en charge pendant la période. La moitié d’entre eux n’ont pas dépassé la médiane, neuf sur dix n’ont pas dépassé le 90e centile.</translation>
    </message>
    <message>
        <source>The tickets first owned in the period, by the business time from their receipt until then.</source>
        <translation>Les tickets pris en charge pendant la période, selon le temps ouvré écoulé depuis leur réception.</translation>
    </message>
    <message>
        <source>Business time, by the calendar of the ticket’s policy, from receipt to the last resolution, without the time in which the customer owed an answer, of the tickets resolved in the period and not reopened since. Half of them took no longer than the median, nine in ten no longer than the 90th percentile.</source>
        <translation>Temps ouvré, selon le calendrier de la politique du ticket, entre la réception et la dernière résolution, sans le temps pendant lequel le client devait une réponse, pour les tickets résolus pendant la période et non rouverts depuis. La moitié d’entre eux n’ont pas dépassé la médiane, neuf sur dix n’ont pas dépassé le 90e centile.</translation>
    </message>
    <message>
        <source>Tickets that are open at the end of each week or month, or of the period, or now where that comes first. Their age is the number of business days, by the calendar of their policy, after the day of receipt.</source>
        <translation>Tickets ouverts à la fin de chaque semaine ou mois, ou de la période, ou à présent si cela vient avant. Leur ancienneté est le nombre de jours ouvrés, selon le calendrier de leur politique, après le jour de réception.</translation>
    </message>
    <message>
        <source>Tickets received, closed and reopened in the period. A ticket closed or reopened several times counts each time.</source>
        <translation>Tickets reçus, clos et rouverts pendant la période. Un ticket clos ou rouvert plusieurs fois compte à chaque fois.</translation>
    </message>
    <message>
        <source>Of the tickets closed by agreement in the period, the share that needed nothing more after their opening: no call to or from the customer, no question, reply, promise or callback, and that was not reopened since.</source>
        <translation>Parmi les tickets clos d’un commun accord pendant la période, la part de ceux qui n’ont rien demandé de plus après leur ouverture&#xa0;: ni appel vers ou du client, ni question, réponse, promesse ou rappel, et qui n’ont pas été rouverts depuis.</translation>
    </message>
    <message>
        <source>Phone calls of the period. In: those that an agent answered, whether admitted or refused, and those that nobody took. Out: calls to customers about a ticket and callbacks without one, by how they ended. Talk time is that of answered calls whose length is known.</source>
        <translation>Appels téléphoniques de la période. Entrants&#xa0;: ceux qu’un agent a pris, admis ou refusés, et ceux que personne n’a pris. Sortants&#xa0;: appels aux clients au sujet d’un ticket et rappels sans ticket, selon leur issue. Le temps de parole est celui des appels pris dont la durée est connue.</translation>
    </message>
    <message>
        <source>Phone calls that came in during the period, answered or not, by the weekday and hour at which they rang.</source>
        <translation>Appels téléphoniques reçus pendant la période, pris ou non, selon le jour de la semaine et l’heure où le téléphone a sonné.</translation>
    </message>
    <message>
        <source>Calls to customers in the period, about a ticket or as a callback without one, for each of them that reached somebody.</source>
        <translation>Appels aux clients pendant la période, au sujet d’un ticket ou comme rappel sans ticket, pour chacun de ceux qui ont joint quelqu’un.</translation>
    </message>
    <message>
        <source>Time worked by each agent, of the entries that begin in the period as they were last corrected, running timers up to now. Billable is work for a service that the policy of the ticket sells by the hour.</source>
        <translation>Temps travaillé par chaque agent, d’après les saisies qui commencent pendant la période, telles que corrigées en dernier, les chronomètres en marche jusqu’à présent. Est facturable le travail pour une prestation que la politique du ticket vend à l’heure.</translation>
    </message>
    <message>
        <source>Time worked for each service, of the entries that begin in the period as they were last corrected, running timers up to now. Billable is work for a service that the policy of the ticket sells by the hour.</source>
        <translation>Temps travaillé pour chaque prestation, d’après les saisies qui commencent pendant la période, telles que corrigées en dernier, les chronomètres en marche jusqu’à présent. Est facturable le travail pour une prestation que la politique du ticket vend à l’heure.</translation>
    </message>
    <message>
        <source>Packs that can be used at the end of the period, or now where that comes first, and of which at most a fifth is left or whose time is lost within 60 days.</source>
        <translation>Forfaits utilisables à la fin de la période, ou à présent si cela vient avant, dont il reste au plus un cinquième ou dont le temps sera perdu dans les 60 jours.</translation>
    </message>
    <message>
        <source>Of the promised answers that were due in the period, the share given by then. One whose ticket was closed before it was due is not counted; one that is still owed after it was due is broken.</source>
        <translation>Parmi les réponses promises pour une échéance de la période, la part de celles données à temps. Une promesse dont le ticket a été clos avant l’échéance n’est pas comptée&#x202f;; une réponse encore due après l’échéance est une promesse rompue.</translation>
    </message>
    <message>
        <source>Tickets closed in the period, by the reason for closing. A ticket closed several times counts each time.</source>
        <translation>Tickets clos pendant la période, selon le motif de clôture. Un ticket clos plusieurs fois compte à chaque fois.</translation>
    </message>
    <message>
        <source>Tickets closed in the period, by the cause that their resolution names. A ticket closed several times counts each time.</source>
        <translation>Tickets clos pendant la période, selon la cause indiquée par leur résolution. Un ticket clos plusieurs fois compte à chaque fois.</translation>
    </message>
    <message>
        <source>Problems handed over to quality control in the period. It accepts programming errors; misuse, wrong data and computer problems are refused.</source>
        <translation>Problèmes transmis au contrôle qualité pendant la période. Il accepte les erreurs de programmation&#x202f;; mauvaise utilisation, données erronées et problèmes informatiques sont refusés.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Minutes that work which begins in the period takes from prepaid packs, in the slices of the policy, once it has ended, also where no pack has them left. What is given back for a product defect is not counted.</source>
        <translation>Minutes que le travail commencé pendant la période prélève sur les forfaits prépayés, par tranches selon la politique, une fois ce travail terminé, même là où aucun forfait n’en a plus. Ce qui est rendu pour un défaut du produit n’est pas compté.</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>No window of Permanence is open that could be told.</source>
        <translation>Aucune fenêtre de Permanence n’est ouverte pour l’apprendre.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>nothing to compare with before</source>
        <translation>aucune valeur antérieure à comparer</translation>
    </message>
    <message>
        <source>= as before</source>
        <translation>= comme avant</translation>
    </message>
    <message>
        <source>▲ %1 more than before</source>
        <translation>▲ %1 de plus qu’avant</translation>
    </message>
    <message>
        <source>▼ %1 less than before</source>
        <translation>▼ %1 de moins qu’avant</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message>
        <source>Median time to take in charge</source>
        <translation>Délai médian de prise en charge</translation>
    </message>
    <message>
        <source>Target %1</source>
        <comment>a share, as 90 %</comment>
        <translation>Objectif %1</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>call received</source>
        <translation>appel reçu</translation>
    </message>
    <message>
        <source>ticket opened</source>
        <translation>ticket ouvert</translation>
    </message>
    <message>
        <source>taken in charge</source>
        <translation>pris en charge</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clôturé</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>caller identified</source>
        <translation>appelant identifié</translation>
    </message>
    <message>
        <source>tied to the customer</source>
        <translation>rattaché au client</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>appel refusé</translation>
    </message>
    <message>
        <source>pointed to another way</source>
        <translation>renvoi vers un autre canal</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>affecté</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>intervention</translation>
    </message>
    <message>
        <source>work corrected</source>
        <translation>intervention corrigée</translation>
    </message>
    <message>
        <source>callback scheduled</source>
        <translation>rappel prévu</translation>
    </message>
    <message>
        <source>answer promised</source>
        <translation>réponse promise</translation>
    </message>
    <message>
        <source>called the customer</source>
        <translation>appel au client</translation>
    </message>
    <message>
        <source>message left on the voicemail</source>
        <translation>message laissé sur la messagerie vocale</translation>
    </message>
    <message>
        <source>asked the customer</source>
        <translation>demande au client</translation>
    </message>
    <message>
        <source>the customer answered</source>
        <translation>réponse du client</translation>
    </message>
    <message>
        <source>checklist sent</source>
        <translation>liste envoyée au client</translation>
    </message>
    <message>
        <source>severity set</source>
        <translation>criticité modifiée</translation>
    </message>
    <message>
        <source>date set</source>
        <translation>date annoncée</translation>
    </message>
    <message>
        <source>reported to quality control</source>
        <translation>transmis au contrôle qualité</translation>
    </message>
    <message>
        <source>discussed in the weekly review</source>
        <translation>examiné en réunion hebdomadaire</translation>
    </message>
    <message>
        <source>factor %1</source>
        <comment>of a price</comment>
        <translation>coefficient %1</translation>
    </message>
    <message>
        <source>ticket opened all the same (%1)</source>
        <translation>ticket ouvert malgré tout (%1)</translation>
    </message>
    <message>
        <source>call refused: %1</source>
        <translation>appel refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>mail not accepted, pointed to the portal</source>
        <translation>courriel non accepté, renvoi vers le portail</translation>
    </message>
    <message>
        <source>not accepted, pointed to another way: %1</source>
        <translation>non accepté, renvoi vers un autre canal&#xa0;: %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>affecté à %1</translation>
    </message>
    <message>
        <source>worked %1</source>
        <comment>a length, a service</comment>
        <translation>intervention de %1</translation>
    </message>
    <message>
        <source>no work</source>
        <translation>aucune intervention</translation>
    </message>
    <message>
        <source>work corrected to %1</source>
        <translation>intervention corrigée&#xa0;: %1</translation>
    </message>
    <message>
        <source>work corrected from %1 to %2</source>
        <translation>intervention corrigée&#xa0;: %2 au lieu de %1</translation>
    </message>
    <message>
        <source>callback scheduled for %1</source>
        <translation>rappel prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>answer promised by %1</source>
        <translation>réponse promise pour %1</translation>
    </message>
    <message>
        <source>called the customer: reached</source>
        <translation>appel au client&#xa0;: joint</translation>
    </message>
    <message>
        <source>called the customer: no answer</source>
        <translation>appel au client&#xa0;: pas de réponse</translation>
    </message>
    <message>
        <source>called the customer: busy</source>
        <translation>appel au client&#xa0;: occupé</translation>
    </message>
    <message>
        <source>called the customer: voicemail</source>
        <translation>appel au client&#xa0;: messagerie vocale</translation>
    </message>
    <message>
        <source>asked the customer for files</source>
        <translation>fichiers demandés au client</translation>
    </message>
    <message>
        <source>asked the customer for an answer</source>
        <translation>réponse demandée au client</translation>
    </message>
    <message>
        <source>the files arrived</source>
        <translation>fichiers reçus</translation>
    </message>
    <message>
        <source>the answer arrived</source>
        <translation>réponse reçue</translation>
    </message>
    <message>
        <source>release promised for %1</source>
        <translation>livraison annoncée pour le %1</translation>
    </message>
    <message>
        <source>solution promised for %1</source>
        <translation>solution annoncée pour le %1</translation>
    </message>
    <message>
        <source>quality control takes it: %1</source>
        <translation>accepté par le contrôle qualité&#xa0;: %1</translation>
    </message>
    <message>
        <source>quality control does not take it: %1</source>
        <translation>refusé par le contrôle qualité&#xa0;: %1</translation>
    </message>
    <message>
        <source>discussed in the weekly review; the customer knows</source>
        <translation>examiné en réunion hebdomadaire&#x202f;; le client est informé</translation>
    </message>
    <message>
        <source>discussed in the weekly review; to be told by %1</source>
        <translation>examiné en réunion hebdomadaire&#x202f;; client à informer avant %1</translation>
    </message>
    <message>
        <source>resolved: %1</source>
        <translation>résolu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1; the fix goes out %2</source>
        <comment>resolved: cause; when</comment>
        <translation>%1&#x202f;; correctif livré %2</translation>
    </message>
    <message>
        <source>severity set to %1</source>
        <translation>criticité&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s) in vain</source>
        <comment>why a ticket was closed</comment>
        <translation>
            <numerusform>%1&#xa0;: %n appel sans succès</numerusform>
            <numerusform>%1&#xa0;: %n appels sans succès</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said, in quotation marks</comment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>moved to another time</source>
        <translation>déplacé à un autre moment</translation>
    </message>
    <message>
        <source>callback agreed</source>
        <translation>rappel convenu</translation>
    </message>
    <message>
        <source>callback moved</source>
        <translation>rappel déplacé</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>rappelé</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <comment>a callback or a promise</comment>
        <translation>déplacé à %1</translation>
    </message>
    <message>
        <source>callback agreed for %1</source>
        <translation>rappel convenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>callback moved to %1</source>
        <translation>rappel déplacé&#xa0;: %1</translation>
    </message>
    <message>
        <source>called back: no answer</source>
        <translation>rappelé&#xa0;: pas de réponse</translation>
    </message>
    <message>
        <source>called back: busy</source>
        <translation>rappelé&#xa0;: occupé</translation>
    </message>
    <message>
        <source>called back: voicemail</source>
        <translation>rappelé&#xa0;: messagerie</translation>
    </message>
    <message>
        <source>called back: reached</source>
        <translation>rappelé&#xa0;: joint</translation>
    </message>
    <message>
        <source>an article was linked</source>
        <translation>un article a été lié</translation>
    </message>
    <message>
        <source>missed call</source>
        <translation>appel manqué</translation>
    </message>
    <message>
        <source>customer merged</source>
        <translation>client fusionné</translation>
    </message>
    <message>
        <source>customer parted again</source>
        <translation>client de nouveau séparé</translation>
    </message>
    <message>
        <source>contact merged</source>
        <translation>contact fusionné</translation>
    </message>
    <message>
        <source>contact parted again</source>
        <translation>contact de nouveau séparé</translation>
    </message>
    <message>
        <source>personal data erased</source>
        <translation>données personnelles effacées</translation>
    </message>
    <message>
        <source>the customer is told of the progress</source>
        <translation>le client est informé de l’avancement</translation>
    </message>
    <message>
        <source>next step done</source>
        <translation>étape suivante faite</translation>
    </message>
    <message>
        <source>discussed in the weekly review; next step by %1, %2</source>
        <comment>by a time; who</comment>
        <translation>discuté en revue hebdomadaire&#x202f;; étape suivante pour %1, %2</translation>
    </message>
    <message>
        <source>the customer is told of the progress in a call, %1</source>
        <translation>le client sera informé de l’avancement par un appel, %1</translation>
    </message>
    <message>
        <source>the customer was told of the progress by mail</source>
        <translation>le client a été informé de l’avancement par courriel</translation>
    </message>
    <message>
        <source>the customer knows of the progress</source>
        <translation>le client est informé de l’avancement</translation>
    </message>
</context>
<context>
    <name>HoursWords</name>
    <message>
        <source>always open</source>
        <translation>toujours ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>ouvert jusqu’à %1</translation>
    </message>
    <message>
        <source>CLOSED until %1</source>
        <translation>FERMÉ jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>HubFaults</name>
    <message>
        <source>there is no database of this name</source>
        <translation>aucune base ne porte ce nom</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>il n’existe pas d’hôte de ce nom</translation>
    </message>
    <message>
        <source>no authority that is trusted here signed its certificate</source>
        <translation>son certificat n’est signé par aucune autorité reconnue ici</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>son certificat porte un autre nom</translation>
    </message>
    <message>
        <source>there is no file that says which authorities are trusted</source>
        <translation>aucun fichier ne dit quelles autorités sont reconnues</translation>
    </message>
    <message>
        <source>it does not encrypt</source>
        <translation>il ne chiffre pas</translation>
    </message>
    <message>
        <source>no way in the network leads there</source>
        <translation>aucun chemin du réseau n’y mène</translation>
    </message>
    <message>
        <source>nobody listens there</source>
        <translation>personne n’y écoute</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>aucune réponse n’est venue à temps</translation>
    </message>
    <message>
        <source>it is just starting or stopping</source>
        <translation>il est en train de démarrer ou de s’arrêter</translation>
    </message>
    <message>
        <source>its server was stopped</source>
        <translation>son serveur a été arrêté</translation>
    </message>
    <message>
        <source>no server runs there</source>
        <translation>aucun serveur n’y tourne</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>number withheld</source>
        <translation>numéro masqué</translation>
    </message>
</context>
<context>
    <name>InvoiceSheet</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Price per hour</source>
        <translation>Tarif horaire</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Minutes from packs</source>
        <translation>Minutes des packs</translation>
    </message>
    <message>
        <source>Unknown callers</source>
        <translation>Appelants inconnus</translation>
    </message>
    <message>
        <source>extra charge: outside office hours without a support module</source>
        <translation>supplément&#xa0;: hors des heures de bureau sans module de support</translation>
    </message>
    <message>
        <source>the timer still runs</source>
        <translation>le chronomètre tourne encore</translation>
    </message>
    <message>
        <source>Counted against packs</source>
        <translation>Décompté des packs</translation>
    </message>
    <message>
        <source>not priced: the policy version of this ticket is not known here</source>
        <translation>sans prix&#xa0;: la version de la politique de ce ticket n’est pas connue ici</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total of all customers</source>
        <translation>Total de tous les clients</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>it was not unlocked</source>
        <translation>il n’a pas été déverrouillé</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n’y en a pas</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>bulletin</source>
        <translation>bulletin</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>public</source>
        <comment>an article</comment>
        <translation>public</translation>
    </message>
    <message>
        <source>internal</source>
        <comment>an article</comment>
        <translation>interne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1 (retiré)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
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
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers who may be the same</source>
        <translation>Clients qui sont peut-être le même</translation>
    </message>
    <message>
        <source>%1 (%2) will be shown under %3 (%4), with its whole history. Nothing is lost, and it can be undone.</source>
        <translation>%1 (%2) sera affiché sous %3 (%4), avec tout son historique. Rien n’est perdu, et cela peut être annulé.</translation>
    </message>
    <message>
        <source>Nobody found: type a name, a phone number, a mail address or a ticket number.</source>
        <translation>Personne de trouvé&#xa0;: saisissez un nom, un numéro de téléphone, une adresse de courriel ou un numéro de ticket.</translation>
    </message>
    <message>
        <source>Merge another customer into %1</source>
        <translation>Fusionner un autre client dans %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>&amp;Other customer</source>
        <translation>&amp;Autre client</translation>
    </message>
    <message>
        <source>name, number, mail address or ticket</source>
        <translation>nom, numéro, adresse de courriel ou ticket</translation>
    </message>
    <message>
        <source>a customer of the list</source>
        <translation>un client de la liste</translation>
    </message>
    <message>
        <source>Two contacts are one person</source>
        <translation>Deux contacts sont une seule personne</translation>
    </message>
    <message>
        <source>&amp;This contact</source>
        <translation>&amp;Ce contact</translation>
    </message>
    <message>
        <source>&amp;is shown as</source>
        <translation>est affiché &amp;comme</translation>
    </message>
    <message>
        <source>The numbers and addresses of both find the person. It can be undone.</source>
        <translation>Les numéros et adresses des deux mènent à la personne. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>Undo a merging</source>
        <translation>Annuler une fusion</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>%1, merged %2</source>
        <comment>a customer; when</comment>
        <translation>%1, fusionné %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>the desk&apos;s</source>
        <translation>ceux du service</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propres</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Numéros de téléphone</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Out of hours</source>
        <translation>Hors horaires</translation>
    </message>
</context>
<context>
    <name>MissedCall</name>
    <message>
        <source>Missed call</source>
        <translation>Appel manqué</translation>
    </message>
    <message>
        <source>Missed call: %1</source>
        <comment>a name</comment>
        <translation>Appel manqué&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>MonthReport</name>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>%1: met</source>
        <comment>a target</comment>
        <translation>%1&#xa0;: atteint</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <comment>a target</comment>
        <translation>%1&#xa0;: manqué</translation>
    </message>
    <message>
        <source>Monthly report, %1</source>
        <comment>a month</comment>
        <translation>Rapport mensuel, %1</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Rapport mensuel</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Équipe %1</translation>
    </message>
    <message>
        <source>Made by %1 on %2</source>
        <comment>person, moment</comment>
        <translation>Établi par %1 le %2</translation>
    </message>
    <message>
        <source>Times of %1</source>
        <comment>a time zone</comment>
        <translation>Heures de %1</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a report is narrowed to: Severity, Blocking</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>%1: was due %2</source>
        <translation>%1&#xa0;: prévu %2, en retard</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>callback: when</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>outside the customer&apos;s hours</source>
        <translation>hors des horaires du client</translation>
    </message>
    <message>
        <source>Files asked for %1</source>
        <translation>Fichiers demandés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer asked for %1</source>
        <translation>Réponse demandée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of date: day</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Quality control takes it: %1</source>
        <translation>Accepté par le contrôle qualité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Quality control does not take it: %1</source>
        <translation>Refusé par le contrôle qualité&#xa0;: %1</translation>
    </message>
    <message>
        <source>The fix goes out %1</source>
        <translation>Correctif livré %1</translation>
    </message>
    <message>
        <source>Nothing is planned: promise an answer, or plan a callback.</source>
        <translation>Rien n’est prévu&#xa0;: promettez une réponse ou planifiez un rappel.</translation>
    </message>
    <message>
        <source>Complaints, level %1: %2. %3</source>
        <comment>escalation: level, role, reasons</comment>
        <translation>Réclamations, niveau %1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>Nothing: the ticket is closed.</source>
        <translation>Rien&#xa0;: le ticket est clos.</translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message>
        <source>The file will be set aside, not deleted. The newest good backup was made on %1; what was done after it is only in the damaged file.</source>
        <translation>Le fichier sera mis de côté, pas supprimé. La dernière bonne sauvegarde date du %1&#x202f;; ce qui a été fait ensuite n’est que dans le fichier endommagé.</translation>
    </message>
    <message>
        <source>Put the backup in its place</source>
        <translation>Mettre la sauvegarde à sa place</translation>
    </message>
    <message>
        <source>The file will be set aside, not deleted. There is no good backup beside it.</source>
        <translation>Le fichier sera mis de côté, pas supprimé. Il n’y a pas de bonne sauvegarde à côté.</translation>
    </message>
    <message>
        <source>Begin an empty desk</source>
        <translation>Commencer avec une base vide</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Tout laisser tel quel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>&quot;%1&quot; means nothing here; name a file with --store FILE.</source>
        <translation>«&#x202f;%1&#x202f;» ne veut rien dire ici&#x202f;; indiquez un fichier avec --store FILE.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 est un dossier&#x202f;; indiquez un fichier de ce dossier.</translation>
    </message>
    <message>
        <source>the folder cannot be made there</source>
        <translation>le dossier ne peut pas y être créé</translation>
    </message>
    <message>
        <source>The workstation for phone support agents.</source>
        <translation>Le poste de travail des agents du support téléphonique.</translation>
    </message>
    <message>
        <source>Work on this file (default: your desk in the data folder).</source>
        <translation>Travailler sur ce fichier (par défaut&#xa0;: votre base dans le dossier de données).</translation>
    </message>
    <message>
        <source>Open a demo desk; it is made at the first start.</source>
        <translation>Ouvrir une base de démonstration&#x202f;; elle est créée au premier démarrage.</translation>
    </message>
    <message>
        <source>Play the main job on a demo desk and leave pictures in this folder.</source>
        <translation>Jouer le travail principal sur une base de démonstration et laisser des images dans ce dossier.</translation>
    </message>
    <message>
        <source>Tell the open windows what the telephone announces: ringing, answered or ended.</source>
        <translation>Annonce aux fenêtres ouvertes ce que dit le téléphone&#xa0;: ringing, answered ou ended.</translation>
    </message>
    <message>
        <source>Who calls, as the telephone writes it; without it the number is withheld.</source>
        <translation>Qui appelle, tel que le téléphone l’écrit&#x202f;; sans cela, le numéro est masqué.</translation>
    </message>
    <message>
        <source>The name that the telephone shows.</source>
        <translation>Le nom que le téléphone affiche.</translation>
    </message>
    <message>
        <source>Tells this call from others; the same in all of its events.</source>
        <translation>Distingue cet appel des autres&#x202f;; le même dans toutes ses annonces.</translation>
    </message>
    <message>
        <source>Why the call ended, in the telephone&apos;s code.</source>
        <translation>Pourquoi l’appel a pris fin, dans le code du téléphone.</translation>
    </message>
    <message>
        <source>Show a number, or a tel:, callto: or sip: address, in the open windows.</source>
        <translation>Affiche un numéro, ou une adresse tel:, callto: ou sip:, dans les fenêtres ouvertes.</translation>
    </message>
    <message>
        <source>--dial and --call-event are two things; do one after the other.</source>
        <translation>--dial et --call-event sont deux choses&#x202f;; faites-les l’une après l’autre.</translation>
    </message>
    <message>
        <source>There is no number to dial in &quot;%1&quot;.</source>
        <translation>Il n’y a aucun numéro à composer dans «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>--%1 belongs to --call-event.</source>
        <translation>--%1 va avec --call-event.</translation>
    </message>
    <message>
        <source>--call-event is one of: ringing, answered, ended.</source>
        <translation>--call-event vaut&#xa0;: ringing, answered ou ended.</translation>
    </message>
    <message>
        <source>Work as this agent (default: the store&apos;s own, else you); with --call-event or --dial: tell only this agent&apos;s windows.</source>
        <translation>Travailler sous le nom de cet agent (par défaut&#xa0;: celui de la base, sinon vous)&#x202f;; avec --call-event ou --dial&#xa0;: n’avertir que les fenêtres de cet agent.</translation>
    </message>
    <message>
        <source>Keep the file in step with this hub (default: the one in the settings), as postgresql://LOGIN@HOST/DATABASE.</source>
        <translation>Synchroniser le fichier avec ce hub (par défaut&#xa0;: celui des réglages), sous la forme postgresql://LOGIN@HOST/DATABASE.</translation>
    </message>
    <message>
        <source>The report&apos;s file, a PDF.</source>
        <translation>Le fichier du rapport, un PDF.</translation>
    </message>
    <message>
        <source>Write this report and open no window: month or review.</source>
        <translation>Écrire ce rapport sans ouvrir de fenêtre&#xa0;: month ou review.</translation>
    </message>
    <message>
        <source>What the report is of, as 2026-03 or 2026-W10.</source>
        <translation>Ce dont il rend compte, par exemple 2026-03 ou 2026-W10.</translation>
    </message>
</context>
<context>
    <name>PackStanding</name>
    <message>
        <source>overdrawn by %1 min</source>
        <translation>dépassé de %1 min</translation>
    </message>
    <message>
        <source>used up: 0 of %1 min left</source>
        <translation>épuisé&#xa0;: reste 0 min sur %1</translation>
    </message>
    <message>
        <source>%1 of %2 min left</source>
        <comment>minutes, minutes of a pack</comment>
        <translation>reste %1 min sur %2</translation>
    </message>
    <message>
        <source>Pack %1: %2</source>
        <comment>code of the pack, time left</comment>
        <translation>Forfait %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 min in %n pack(s)</source>
        <comment>time left in one pack, sum of all</comment>
        <translation>
            <numerusform>%1 · %2 min dans %n forfait</numerusform>
            <numerusform>%1 · %2 min dans %n forfaits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2% used</source>
        <comment>time left</comment>
        <translation>%1, utilisé à %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PaperFile</name>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Semaine dernière</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mois dernier</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>PersonForms</name>
    <message>
        <source>a file name that ends in %1</source>
        <translation>un nom de fichier qui se termine par %1</translation>
    </message>
    <message>
        <source>the name of a file that is not there yet</source>
        <translation>le nom d’un fichier qui n’existe pas encore</translation>
    </message>
    <message>
        <source>Give out personal data</source>
        <translation>Remettre les données personnelles</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Écrire le fichier</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Contact</translation>
    </message>
    <message>
        <source>&amp;File (.json or .pdf)</source>
        <translation>&amp;Fichier (.json ou .pdf)</translation>
    </message>
    <message>
        <source>Holds everything about the person: records, calls, tickets, mails, and every other text that names the person.</source>
        <translation>Contient tout sur la personne&#xa0;: fiches, appels, tickets, courriels, et tout autre texte qui la nomme.</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <translation>Données personnelles de %1</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Effacer des données personnelles</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Raison</translation>
    </message>
    <message>
        <source>for instance: asked for it by letter</source>
        <translation>par exemple&#xa0;: demandé par courrier</translation>
    </message>
    <message>
        <source>Name, numbers, addresses and every text that names the person are replaced by &quot;[erased]&quot;, everywhere. Figures stay. Backups made before keep what they held: delete them too.</source>
        <translation>Nom, numéros, adresses et tout ce qui nomme la personne sont remplacés partout par «&#x202f;[erased]&#x202f;». Les chiffres restent. Les sauvegardes antérieures gardent ce qu’elles contenaient&#xa0;: supprimez-les aussi.</translation>
    </message>
    <message>
        <source>I know that this &amp;cannot be undone</source>
        <translation>Je sais que c’est &amp;irréversible</translation>
    </message>
    <message>
        <source>your tick</source>
        <translation>votre coche</translation>
    </message>
    <message>
        <source>Dossier of %1</source>
        <translation>Dossier de %1</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Premier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Dernier jour</translation>
    </message>
    <message>
        <source>F&amp;ile (.pdf)</source>
        <translation>F&amp;ichier (.pdf)</translation>
    </message>
    <message>
        <source>whole history</source>
        <translation>historique complet</translation>
    </message>
</context>
<context>
    <name>PolicyHtml</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading, cell</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>What is wrong there</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>tout le fichier</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>opening and closing time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1; lunch break from %2 to %3</source>
        <translation>%1&#x202f;; pause de midi de %2 à %3</translation>
    </message>
    <message>
        <source>Desk hours</source>
        <translation>Heures ouvrées</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Answered day and night</source>
        <translation>Joignable jour et nuit</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Those of</source>
        <translation>Ceux de</translation>
    </message>
    <message>
        <source>Who is admitted</source>
        <translation>Qui est admis</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>a contract that is running</source>
        <translation>un contrat en cours</translation>
    </message>
    <message>
        <source>a licence that is running, and a pack with time left</source>
        <translation>une licence en cours et un forfait avec du temps restant</translation>
    </message>
    <message>
        <source>Channels that open a ticket</source>
        <translation>Canaux qui ouvrent un ticket</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Réorienté</translation>
    </message>
    <message>
        <source>who comes by %1 is shown the way to %2 and gets the mail &quot;%3&quot;</source>
        <translation>de %1 vers %2, avec le courriel «&#x202f;%3&#x202f;»</translation>
    </message>
    <message>
        <source>Outside desk hours</source>
        <translation>Hors des heures ouvrées</translation>
    </message>
    <message>
        <source>the same as within them</source>
        <translation>comme pendant ces heures</translation>
    </message>
    <message>
        <source>Conditions outside desk hours are for</source>
        <translation>Conditions hors heures ouvrées, pour</translation>
    </message>
    <message>
        <source>Admitted outside desk hours</source>
        <translation>Admis hors heures ouvrées</translation>
    </message>
    <message>
        <source>whatever it is about</source>
        <translation>quel que soit l’objet</translation>
    </message>
    <message>
        <source>Who may call outside desk hours</source>
        <translation>Qui peut appeler hors heures ouvrées</translation>
    </message>
    <message>
        <source>only those named in the contract</source>
        <translation>seulement les personnes nommées dans le contrat</translation>
    </message>
    <message>
        <source>every contact of the customer</source>
        <translation>tout contact du client</translation>
    </message>
    <message>
        <source>Without a support module</source>
        <translation>Sans module de support</translation>
    </message>
    <message>
        <source>an extra charge outside desk hours; the agent is warned before</source>
        <translation>supplément hors heures ouvrées&#x202f;; l’agent en est averti avant</translation>
    </message>
    <message>
        <source>no extra charge outside desk hours</source>
        <translation>pas de supplément hors heures ouvrées</translation>
    </message>
    <message>
        <source>in the order received</source>
        <translation>dans l’ordre d’arrivée</translation>
    </message>
    <message>
        <source>by severity, then in the order received</source>
        <translation>par criticité, puis dans l’ordre d’arrivée</translation>
    </message>
    <message>
        <source>by the time by which they are to be taken in charge</source>
        <translation>selon l’échéance de leur prise en charge</translation>
    </message>
    <message>
        <source>For holders of the four-year licence</source>
        <translation>Titulaires de la licence de quatre ans</translation>
    </message>
    <message>
        <source>For holders of the on-demand licence</source>
        <translation>Titulaires de la licence à la demande</translation>
    </message>
    <message>
        <source>the fix goes out as soon as possible</source>
        <translation>le correctif est livré dès que possible</translation>
    </message>
    <message>
        <source>the fix comes with the next patch update</source>
        <translation>le correctif arrive avec la prochaine mise à jour</translation>
    </message>
    <message>
        <source>How the work goes</source>
        <translation>Comment le travail se fait</translation>
    </message>
    <message>
        <source>Waiting tickets are taken</source>
        <translation>Les tickets en attente sont pris</translation>
    </message>
    <message>
        <source>Told a date only once a release date is known</source>
        <translation>Informées d’une date une fois la livraison connue</translation>
    </message>
    <message>
        <source>none; all are told a date of solution</source>
        <translation>aucune&#x202f;; toutes reçoivent une date de solution</translation>
    </message>
    <message>
        <source>Review of unresolved tickets</source>
        <translation>Revue des tickets non résolus</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>par période de %n jour</numerusform>
            <numerusform>par période de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>not promised</source>
        <translation>non garanti</translation>
    </message>
    <message>
        <source>For a ticket&apos;s product</source>
        <translation>Pour le produit d’un ticket</translation>
    </message>
    <message>
        <source>trained agents are suggested</source>
        <translation>les agents formés sont proposés</translation>
    </message>
    <message>
        <source>nobody is suggested</source>
        <translation>personne n’est proposé</translation>
    </message>
    <message>
        <source>When a case is finished</source>
        <translation>Quand une affaire est terminée</translation>
    </message>
    <message>
        <source>By agreement</source>
        <translation>D’un commun accord</translation>
    </message>
    <message>
        <source>customer and agent agree that it is solved</source>
        <translation>client et agent conviennent que le problème est résolu</translation>
    </message>
    <message>
        <source>Nobody is reached</source>
        <translation>Personne n’est joint</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s)</source>
        <translation>
            <numerusform>%n tentative infructueuse</numerusform>
            <numerusform>%n tentatives infructueuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n jour ouvré</numerusform>
            <numerusform>%n jours ouvrés</numerusform>
        </translation>
    </message>
    <message>
        <source>An expected answer does not come</source>
        <translation>Une réponse attendue n’arrive pas</translation>
    </message>
    <message numerus="yes">
        <source>at closing time, %n business day(s) after the day on which it was asked for</source>
        <translation>
            <numerusform>à la clôture, %n jour ouvré après le jour de la demande</numerusform>
            <numerusform>à la clôture, %n jours ouvrés après le jour de la demande</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are asked for</source>
        <translation>Des fichiers sont demandés</translation>
    </message>
    <message>
        <source>at once; the case is reopened when they arrive</source>
        <translation>aussitôt&#x202f;; l’affaire est rouverte à leur arrivée</translation>
    </message>
    <message>
        <source>What the agent says</source>
        <translation>Ce que dit l’agent</translation>
    </message>
    <message>
        <source>To a voicemail in the customer&apos;s hours</source>
        <translation>À la messagerie, pendant les heures du client</translation>
    </message>
    <message>
        <source>To a voicemail outside them</source>
        <translation>À la messagerie, hors de ces heures</translation>
    </message>
    <message>
        <source>After a call outside the customer&apos;s hours</source>
        <translation>Après un appel hors des heures du client</translation>
    </message>
    <message>
        <source>a callback on the next business day is scheduled</source>
        <translation>un rappel est prévu le jour ouvré suivant</translation>
    </message>
    <message>
        <source>no callback is scheduled</source>
        <translation>aucun rappel n’est prévu</translation>
    </message>
    <message>
        <source>Without an immediate solution</source>
        <translation>Sans solution immédiate</translation>
    </message>
    <message>
        <source>Product defects</source>
        <translation>Défauts du produit</translation>
    </message>
    <message>
        <source>Quality control accepts</source>
        <translation>Le contrôle qualité accepte</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>It needs: %1</source>
        <translation>Il lui faut&#xa0;: %1</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalade</translation>
    </message>
    <message>
        <source>Level %1: %2</source>
        <translation>Niveau %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Mails it sends</source>
        <translation>Courriels envoyés</translation>
    </message>
    <message>
        <source>Severities, the most urgent first</source>
        <translation>Criticités, la plus urgente d’abord</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Taken in charge within</source>
        <translation>Prise en charge sous</translation>
    </message>
    <message>
        <source>Solved within</source>
        <translation>Résolution sous</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>rank, name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Tiers, the lowest first</source>
        <translation>Niveaux d’offre, du plus bas au plus haut</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Ce qu’il couvre</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Couvert</translation>
    </message>
    <message>
        <source>✓ included</source>
        <translation>✓ inclus</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a tier</comment>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>✗ outside the service</source>
        <translation>✗ hors du service</translation>
    </message>
    <message>
        <source>Asked for at the call</source>
        <translation>Demandé lors de l’appel</translation>
    </message>
    <message>
        <source>Checked by the customer before contact</source>
        <translation>Vérifié par le client avant le contact</translation>
    </message>
    <message>
        <source>The customer&apos;s part in the work</source>
        <translation>La part du client dans le travail</translation>
    </message>
    <message>
        <source>Work sold by the hour</source>
        <translation>Travail vendu à l’heure</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>at most %n participant(s)</source>
        <translation>
            <numerusform>%n participant au plus</numerusform>
            <numerusform>%n participants au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>What one hour costs</source>
        <translation>Ce que coûte une heure</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>In desk hours</source>
        <translation>Heures ouvrées</translation>
    </message>
    <message>
        <source>Outside them</source>
        <translation>Hors heures ouvrées</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Prepaid time</source>
        <translation>Temps prépayé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a pack, its code</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unused time</source>
        <translation>Temps non utilisé</translation>
    </message>
    <message>
        <source>Work that packs pay</source>
        <translation>Travail payé par les forfaits</translation>
    </message>
    <message>
        <source>all that is none of the services sold by the hour</source>
        <translation>tout ce qui n’est pas une prestation vendue à l’heure</translation>
    </message>
    <message numerus="yes">
        <source>is kept for %n month(s) after the licence expires, and can be used while one is running</source>
        <translation>
            <numerusform>conservé %n mois après l’expiration de la licence, utilisable tant qu’une licence est en cours</numerusform>
            <numerusform>conservé %n mois après l’expiration de la licence, utilisable tant qu’une licence est en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Time spent on a product defect</source>
        <translation>Temps passé sur un défaut du produit</translation>
    </message>
    <message>
        <source>is given back</source>
        <translation>restitué</translation>
    </message>
    <message>
        <source>counts as any other</source>
        <translation>décompté comme tout autre</translation>
    </message>
    <message numerus="yes">
        <source>in slices of %n minute(s); every slice begun counts</source>
        <translation>
            <numerusform>par tranches de %n minute&#x202f;; toute tranche entamée compte</numerusform>
            <numerusform>par tranches de %n minutes&#x202f;; toute tranche entamée compte</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked time is counted</source>
        <translation>Le temps travaillé est décompté</translation>
    </message>
    <message>
        <source>%1; the time of a ticket is added up before</source>
        <translation>%1&#x202f;; le temps d’un ticket est d’abord additionné</translation>
    </message>
    <message>
        <source>%1; each stretch of work by itself</source>
        <translation>%1&#x202f;; chaque période de travail séparément</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>added</source>
        <comment>a line of a policy</comment>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>a line of a policy</comment>
        <translation>retiré</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a line of a policy</comment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>changed in the other language</source>
        <comment>a line of a policy</comment>
        <translation>modifié dans l’autre langue</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>form of a day, as Tuesday 7 April 2026</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 of desk hours</source>
        <translation>%1 d’heures ouvrées</translation>
    </message>
    <message>
        <source>%1 around the clock</source>
        <translation>%1, jour et nuit</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>version number, policy id</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
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
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>phone</source>
        <comment>a channel</comment>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>mail</source>
        <comment>a channel</comment>
        <translation>courriel</translation>
    </message>
    <message>
        <source>portal</source>
        <comment>a channel</comment>
        <translation>portail</translation>
    </message>
    <message>
        <source>in person</source>
        <comment>a channel</comment>
        <translation>sur place</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidents</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>service requests</source>
        <translation>demandes de service</translation>
    </message>
    <message>
        <source>change requests</source>
        <translation>demandes de modification</translation>
    </message>
    <message>
        <source>feature requests</source>
        <translation>demandes d’évolution</translation>
    </message>
    <message>
        <source>When a ticket is opened</source>
        <translation>À l’ouverture d’un ticket</translation>
    </message>
    <message>
        <source>When its status changes</source>
        <translation>Au changement de statut</translation>
    </message>
    <message>
        <source>Instead of a ticket, to point to another channel</source>
        <translation>À la place d’un ticket, pour orienter vers un autre canal</translation>
    </message>
    <message>
        <source>When something is asked for</source>
        <translation>Lorsqu’un élément est demandé</translation>
    </message>
    <message>
        <source>When a date is set</source>
        <translation>Lorsqu’une date est fixée</translation>
    </message>
    <message>
        <source>When the review tells of progress</source>
        <translation>Lorsque la revue fait état de l’avancement</translation>
    </message>
    <message>
        <source>When the case is finished</source>
        <translation>Lorsque l’affaire est terminée</translation>
    </message>
    <message>
        <source>To send the customer&apos;s checklist</source>
        <translation>Pour envoyer la liste de contrôle du client</translation>
    </message>
    <message>
        <source>programming errors</source>
        <translation>erreurs de programmation</translation>
    </message>
    <message>
        <source>misuse</source>
        <translation>mauvaise utilisation</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>données erronées</translation>
    </message>
    <message>
        <source>computer problems</source>
        <translation>problèmes informatiques</translation>
    </message>
</context>
<context>
    <name>PrepaidForms</name>
    <message>
        <source>%1, %2 min (%3)</source>
        <comment>code, minutes, policy</comment>
        <translation>%1, %2&#xa0;min (%3)</translation>
    </message>
    <message>
        <source>hours as 09:00-12:00, 14:00-18:00</source>
        <translation>des heures comme 09:00-12:00, 14:00-18:00</translation>
    </message>
    <message>
        <source>hours on one day at least</source>
        <translation>des heures pour un jour au moins</translation>
    </message>
    <message>
        <source>New licence</source>
        <translation>Nouvelle licence</translation>
    </message>
    <message>
        <source>Add licence</source>
        <translation>Ajouter la licence</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produit</translation>
    </message>
    <message>
        <source>as on the delivery note</source>
        <translation>comme sur le bon de livraison</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>P&amp;remier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Dernier jour</translation>
    </message>
    <message>
        <source>New pack</source>
        <translation>Nouveau pack</translation>
    </message>
    <message>
        <source>Add pack</source>
        <translation>Ajouter le pack</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licence</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>product, how the licence stands</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none yet: add a licence first</source>
        <translation>aucune&#xa0;: ajoutez d’abord une licence</translation>
    </message>
    <message>
        <source>&amp;Pack</source>
        <translation>&amp;Pack</translation>
    </message>
    <message>
        <source>&amp;Bought on</source>
        <translation>&amp;Acheté le</translation>
    </message>
    <message>
        <source>2026-03-31 or 31/03/2026</source>
        <translation>2026-03-31 ou 31/03/2026</translation>
    </message>
    <message>
        <source>a licence that the pack goes with</source>
        <translation>une licence à laquelle le pack se rattache</translation>
    </message>
    <message>
        <source>Hours of %1</source>
        <translation>Horaires de %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Own hours (else those of the desk, with its holidays)</source>
        <translation>&amp;Horaires propres (sinon ceux du support, avec ses jours fériés)</translation>
    </message>
    <message>
        <source>closed; or as 09:00-12:00, 14:00-18:00</source>
        <translation>fermé&#x202f;; ou par exemple 09:00-12:00, 14:00-18:00</translation>
    </message>
    <message>
        <source>&amp;Days off</source>
        <translation>&amp;Jours de fermeture</translation>
    </message>
    <message>
        <source>2026-12-24, 31/12/2026</source>
        <translation>2026-12-24, 31/12/2026</translation>
    </message>
</context>
<context>
    <name>PrepaidList</name>
    <message>
        <source>bought %1</source>
        <comment>a pack</comment>
        <translation>acheté le %1</translation>
    </message>
    <message>
        <source>four-year licence</source>
        <translation>licence de quatre ans</translation>
    </message>
    <message>
        <source>on-demand licence</source>
        <translation>licence à la demande</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a licence</comment>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>valid, no end</source>
        <comment>a licence</comment>
        <translation>valable sans fin</translation>
    </message>
    <message>
        <source>expired %1</source>
        <comment>a licence</comment>
        <translation>expirée le %1</translation>
    </message>
    <message>
        <source>expires today</source>
        <comment>a licence</comment>
        <translation>expire aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <comment>a licence</comment>
        <translation>
            <numerusform>expire dans %n jour</numerusform>
            <numerusform>expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until %1</source>
        <comment>a licence</comment>
        <translation>valable jusqu’au %1</translation>
    </message>
    <message>
        <source>lost: its time was valid until %1</source>
        <translation>perdu&#xa0;: son temps était valable jusqu’au %1</translation>
    </message>
    <message>
        <source>overdrawn</source>
        <translation>dépassé</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a pack</comment>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>waits for a licence, lost after %1</source>
        <translation>en attente d’une licence, perdu après le %1</translation>
    </message>
    <message>
        <source>usable, kept until %1</source>
        <translation>utilisable, conservé jusqu’au %1</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>utilisable</translation>
    </message>
    <message>
        <source>%1 min more used than bought</source>
        <translation>%1&#xa0;min de plus que le temps acheté</translation>
    </message>
    <message>
        <source>%1 of %2 min left</source>
        <translation>reste %1&#xa0;min sur %2</translation>
    </message>
</context>
<context>
    <name>PrintReport</name>
    <message>
        <source>A report is asked for as --report month --of 2026-03 --out FILE.pdf.</source>
        <translation>Un rapport se demande par --report month --of 2026-03 --out FICHIER.pdf.</translation>
    </message>
</context>
<context>
    <name>QueueReason</name>
    <message>
        <source>%1: the most urgent; received %2</source>
        <comment>severity, time</comment>
        <translation>%1&#xa0;: le plus urgent&#x202f;; reçu %2</translation>
    </message>
    <message>
        <source>%1; received %2</source>
        <comment>severity, time</comment>
        <translation>%1&#x202f;; reçu %2</translation>
    </message>
    <message>
        <source>first come, first served: received %1</source>
        <translation>premier arrivé, premier servi&#xa0;: reçu %1</translation>
    </message>
    <message>
        <source>the clock stands: the customer was asked %1</source>
        <translation>le délai est suspendu&#xa0;: question posée au client %1</translation>
    </message>
    <message>
        <source>no limit; received %1</source>
        <translation>sans échéance&#x202f;; reçu %1</translation>
    </message>
    <message>
        <source>%1, over 48 h</source>
        <comment>how long a ticket waits</comment>
        <translation>%1, plus de 48 h</translation>
    </message>
    <message>
        <source>%1, 48 h near</source>
        <comment>how long a ticket waits</comment>
        <translation>%1, bientôt 48 h</translation>
    </message>
    <message>
        <source>%1 over: take in charge by %2</source>
        <comment>hours and minutes, time</comment>
        <translation>%1 de retard&#xa0;: à prendre en charge avant %2</translation>
    </message>
    <message>
        <source>%1 left: take in charge by %2</source>
        <comment>hours and minutes, time</comment>
        <translation>reste %1&#xa0;: à prendre en charge avant %2</translation>
    </message>
    <message>
        <source>%1 over: resolve by %2</source>
        <comment>hours and minutes, time</comment>
        <translation>%1 de retard&#xa0;: à résoudre avant %2</translation>
    </message>
    <message>
        <source>%1 left: resolve by %2</source>
        <comment>hours and minutes, time</comment>
        <translation>reste %1&#xa0;: à résoudre avant %2</translation>
    </message>
</context>
<context>
    <name>QueueSheet</name>
    <message>
        <source>waiting</source>
        <comment>status of a ticket</comment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>status of a ticket</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>resolved</source>
        <comment>status of a ticket</comment>
        <translation>résolu</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>of a ticket</comment>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Waits for</source>
        <comment>a length of time</comment>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Why here</source>
        <comment>the reason for the place in the queue</comment>
        <translation>Pourquoi ici</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>appelant inconnu</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>owner of a ticket</comment>
        <translation>personne</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
</context>
<context>
    <name>QueueViews</name>
    <message>
        <source>Waiting</source>
        <comment>view of the queue</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>view of the queue</comment>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>My team&apos;s</source>
        <comment>view of the queue</comment>
        <translation>Mon équipe</translation>
    </message>
    <message>
        <source>With the customer</source>
        <comment>view of the queue: the customer owes an answer</comment>
        <translation>Chez le client</translation>
    </message>
    <message>
        <source>Due today</source>
        <comment>view of the queue</comment>
        <translation>Échéance aujourd’hui</translation>
    </message>
    <message>
        <source>Unowned</source>
        <comment>view of the queue</comment>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>All open</source>
        <comment>view of the queue</comment>
        <translation>Tous les ouverts</translation>
    </message>
</context>
<context>
    <name>RefusedLines</name>
    <message>
        <source>reason</source>
        <comment>header of a column in a sheet</comment>
        <translation>motif</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>receives</source>
        <translation>reçoit</translation>
    </message>
    <message>
        <source>takes in charge</source>
        <translation>prend en charge</translation>
    </message>
    <message>
        <source>assigns</source>
        <translation>attribue</translation>
    </message>
    <message>
        <source>starts the timer</source>
        <translation>lance le chronomètre</translation>
    </message>
    <message>
        <source>stops the timer</source>
        <translation>arrête le chronomètre</translation>
    </message>
    <message>
        <source>enters work</source>
        <translation>saisit du travail</translation>
    </message>
    <message>
        <source>schedules a callback</source>
        <translation>planifie un rappel</translation>
    </message>
    <message>
        <source>promises an answer</source>
        <translation>promet une réponse</translation>
    </message>
    <message>
        <source>calls the customer</source>
        <translation>appelle le client</translation>
    </message>
    <message>
        <source>asks the customer</source>
        <translation>demande au client</translation>
    </message>
    <message>
        <source>gets the reply</source>
        <translation>reçoit la réponse</translation>
    </message>
    <message>
        <source>sends the checklist</source>
        <translation>envoie la liste de contrôle</translation>
    </message>
    <message>
        <source>sets the severity</source>
        <translation>fixe la criticité</translation>
    </message>
    <message>
        <source>sets a date</source>
        <translation>fixe une date</translation>
    </message>
    <message>
        <source>reports to quality control</source>
        <translation>signale au contrôle qualité</translation>
    </message>
    <message>
        <source>resolves</source>
        <translation>résout</translation>
    </message>
    <message>
        <source>opens the review</source>
        <translation>ouvre la revue</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>passe en revue</translation>
    </message>
    <message>
        <source>closes the review</source>
        <translation>clôt la revue</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>note</translation>
    </message>
    <message>
        <source>time passes</source>
        <translation>le temps passe</translation>
    </message>
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
    <message>
        <source>by agreement</source>
        <translation>d’un commun accord</translation>
    </message>
    <message>
        <source>nobody was reached</source>
        <translation>personne n’a été joint</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>files are awaited</source>
        <translation>fichiers attendus</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admis</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>réorienté</translation>
    </message>
    <message>
        <source>no contract</source>
        <translation>pas de contrat</translation>
    </message>
    <message>
        <source>the contract has expired</source>
        <translation>le contrat a expiré</translation>
    </message>
    <message>
        <source>the category is not covered</source>
        <translation>la catégorie n’est pas couverte</translation>
    </message>
    <message>
        <source>no disruption, outside desk hours</source>
        <translation>pas de perturbation, hors heures ouvrées</translation>
    </message>
    <message>
        <source>the caller is not named in the contract</source>
        <translation>l’appelant n’est pas nommé dans le contrat</translation>
    </message>
    <message>
        <source>the channel is not accepted</source>
        <translation>le canal n’est pas accepté</translation>
    </message>
    <message>
        <source>no prepaid time left</source>
        <translation>plus de temps prépayé</translation>
    </message>
    <message>
        <source>charged extra</source>
        <translation>avec supplément</translation>
    </message>
    <message>
        <source>let in by a lead</source>
        <translation>admis par un responsable</translation>
    </message>
    <message>
        <source>the checklist is not complete</source>
        <translation>la liste de contrôle est incomplète</translation>
    </message>
    <message>
        <source>the caller is not known</source>
        <translation>l’appelant est inconnu</translation>
    </message>
    <message>
        <source>outside the customer&apos;s hours</source>
        <translation>hors des heures du client</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>promised answer</source>
        <translation>réponse promise</translation>
    </message>
    <message>
        <source>call about the progress</source>
        <translation>appel sur l’avancement</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>messagerie</translation>
    </message>
    <message>
        <source>told</source>
        <translation>informé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>by the portal</source>
        <translation>par le portail</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>sur place</translation>
    </message>
    <message>
        <source>call received</source>
        <translation>appel reçu</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>appel refusé</translation>
    </message>
    <message>
        <source>mail redirected</source>
        <translation>courriel réorienté</translation>
    </message>
    <message>
        <source>ticket opened</source>
        <translation>ticket ouvert</translation>
    </message>
    <message>
        <source>taken in charge</source>
        <translation>pris en charge</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>call to the customer</source>
        <translation>appel au client</translation>
    </message>
    <message>
        <source>message left</source>
        <translation>message laissé</translation>
    </message>
    <message>
        <source>callback scheduled</source>
        <translation>rappel planifié</translation>
    </message>
    <message>
        <source>answer promised</source>
        <translation>réponse promise</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>reply received</source>
        <translation>réponse reçue</translation>
    </message>
    <message>
        <source>severity set</source>
        <translation>criticité fixée</translation>
    </message>
    <message>
        <source>date set</source>
        <translation>date fixée</translation>
    </message>
    <message>
        <source>reported to quality control</source>
        <translation>signalé au contrôle qualité</translation>
    </message>
    <message>
        <source>work entered</source>
        <translation>travail saisi</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>passé en revue</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>checklist sent</source>
        <translation>liste de contrôle envoyée</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>status changed</source>
        <translation>statut modifié</translation>
    </message>
    <message>
        <source>pointer to the portal</source>
        <translation>renvoi vers le portail</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>avancement</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>liste de contrôle</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a step does, with what</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>RehearsalTables</name>
    <message>
        <source>✓ yes</source>
        <translation>✓ oui</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ non</translation>
    </message>
    <message>
        <source>✓ in time</source>
        <translation>✓ à temps</translation>
    </message>
    <message>
        <source>✗ missed</source>
        <translation>✗ dépassé</translation>
    </message>
    <message>
        <source>done %1</source>
        <comment>%1 is a time</comment>
        <translation>fait %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>%1 is a time</comment>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>✗ refused</source>
        <translation>✗ refusé</translation>
    </message>
    <message>
        <source>✗ no ticket</source>
        <translation>✗ pas de ticket</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fait</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En clair</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Taken in charge</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Travaillé</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Décompté</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Facturé</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Supplément</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Prepaid time</source>
        <translation>Temps prépayé</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Forfait</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Acheté</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restant</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Utilisable</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Histories</source>
        <translation>Historiques</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>With minutes</source>
        <translation>Avec compte rendu</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>taken in charge too late</source>
        <translation>pris en charge trop tard</translation>
    </message>
    <message>
        <source>resolved too late</source>
        <translation>résolu trop tard</translation>
    </message>
    <message>
        <source>without a product</source>
        <translation>sans produit</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>to discuss</source>
        <translation>à discuter</translation>
    </message>
    <message>
        <source>discussed</source>
        <translation>discuté</translation>
    </message>
    <message>
        <source>told</source>
        <comment>the customer knows, or will by a call</comment>
        <translation>informé</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>par âge</translation>
    </message>
    <message>
        <source>by customer</source>
        <translation>par client</translation>
    </message>
    <message>
        <source>by severity</source>
        <translation>par gravité</translation>
    </message>
    <message>
        <source>by product</source>
        <translation>par produit</translation>
    </message>
    <message>
        <source>by owner</source>
        <translation>par responsable</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <translation>un appelant inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <comment>age of a ticket</comment>
        <translation>
            <numerusform>%n jour ouvré</numerusform>
            <numerusform>%n jours ouvrés</numerusform>
        </translation>
    </message>
    <message>
        <source>0 to 1 business day</source>
        <translation>0 à 1 jour ouvré</translation>
    </message>
    <message>
        <source>2 to 3 business days</source>
        <translation>2 à 3 jours ouvrés</translation>
    </message>
    <message>
        <source>4 to 5 business days</source>
        <translation>4 à 5 jours ouvrés</translation>
    </message>
    <message>
        <source>6 to 10 business days</source>
        <translation>6 à 10 jours ouvrés</translation>
    </message>
    <message>
        <source>more than 10 business days</source>
        <translation>plus de 10 jours ouvrés</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what was last said</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>sans responsable</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>le client</translation>
    </message>
    <message>
        <source>quality control</source>
        <translation>le contrôle qualité</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) before</source>
        <translation>
            <numerusform>%n revue auparavant</numerusform>
            <numerusform>%n revues auparavant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken promise(s)</source>
        <translation>
            <numerusform>%n promesse non tenue</numerusform>
            <numerusform>%n promesses non tenues</numerusform>
        </translation>
    </message>
    <message>
        <source>next: %1</source>
        <comment>who owes the next step</comment>
        <translation>étape suivante&#xa0;: %1</translation>
    </message>
    <message>
        <source>still open</source>
        <comment>a promise</comment>
        <translation>encore en cours</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a promise</comment>
        <translation>tenue</translation>
    </message>
    <message>
        <source>kept late</source>
        <comment>a promise</comment>
        <translation>tenue en retard</translation>
    </message>
    <message>
        <source>not kept</source>
        <comment>a promise</comment>
        <translation>non tenue</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>a promise</comment>
        <translation>retirée</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>the first day of a week, as Qt writes formats</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>the last day of a week, as Qt writes formats</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Week %1, %2 to %3</source>
        <comment>number, first and last day</comment>
        <translation>Semaine %1, du %2 au %3</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) on this agenda; there was no review before</source>
        <translation>
            <numerusform>%n ticket à cet ordre du jour&#x202f;; il n’y a pas eu de revue auparavant</numerusform>
            <numerusform>%n tickets à cet ordre du jour&#x202f;; il n’y a pas eu de revue auparavant</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the last agenda + %2 new − %3 closed = %4 on this one</source>
        <translation>%1 à l’ordre du jour précédent + %2 nouveaux − %3 clos = %4 à celui-ci</translation>
    </message>
    <message>
        <source>%1 on the last agenda + %2 new − %3 closed − %5 of other teams now = %4 on this one</source>
        <translation>%1 à l’ordre du jour précédent + %2 nouveaux − %3 clos − %5 passés à d’autres équipes = %4 à celui-ci</translation>
    </message>
    <message>
        <source>%1 over: take in charge</source>
        <comment>a length</comment>
        <translation>dépassée de %1&#xa0;: prise en charge</translation>
    </message>
    <message>
        <source>%1 left: take in charge</source>
        <comment>a length</comment>
        <translation>encore %1&#xa0;: prise en charge</translation>
    </message>
    <message>
        <source>%1 over: resolution</source>
        <comment>a length</comment>
        <translation>dépassée de %1&#xa0;: résolution</translation>
    </message>
    <message>
        <source>%1 left, stands still: resolution</source>
        <comment>a length</comment>
        <translation>encore %1, suspendue&#xa0;: résolution</translation>
    </message>
    <message>
        <source>%1 left: resolution</source>
        <comment>a length</comment>
        <translation>encore %1&#xa0;: résolution</translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message>
        <source>by a call on %1, %2</source>
        <comment>day, who calls</comment>
        <translation>par un appel le %1, %2</translation>
    </message>
    <message>
        <source>by mail, %1</source>
        <comment>day</comment>
        <translation>par courriel, %1</translation>
    </message>
    <message>
        <source>knows since %1</source>
        <comment>day</comment>
        <translation>informé depuis le %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>still to be told</source>
        <translation>encore à informer</translation>
    </message>
    <message>
        <source>by a call on the next business day</source>
        <translation>par un appel le jour ouvré suivant</translation>
    </message>
    <message>
        <source>%1, new</source>
        <comment>number of a ticket</comment>
        <translation>%1, nouveau</translation>
    </message>
    <message>
        <source>not discussed</source>
        <translation>non discuté</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>who does the next step, by which day</comment>
        <translation>%1 pour le %2</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Decision, next step</source>
        <translation>Décision, étape suivante</translation>
    </message>
    <message>
        <source>The customer is told</source>
        <translation>Ce que le client apprend</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>spoken about</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Équipe %1</translation>
    </message>
    <message>
        <source>Opened %1 by %2</source>
        <comment>when, who</comment>
        <translation>Ouverte le %1 par %2</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>when</comment>
        <translation>Close le %1</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>Pas encore close</translation>
    </message>
    <message>
        <source>No review was held: this is the agenda as of %1.</source>
        <comment>when</comment>
        <translation>Aucune revue n’a été tenue&#xa0;: voici l’ordre du jour au %1.</translation>
    </message>
    <message>
        <source>Closed since: %1</source>
        <comment>numbers of tickets</comment>
        <translation>Clos depuis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Of other teams now: %1</source>
        <comment>numbers of tickets</comment>
        <translation>Passés à d’autres équipes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Weekly review: %1</source>
        <comment>a week</comment>
        <translation>Revue hebdomadaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Promised in the last review</source>
        <translation>Promis lors de la revue précédente</translation>
    </message>
    <message>
        <source>No ticket was open.</source>
        <translation>Aucun ticket n’était ouvert.</translation>
    </message>
    <message>
        <source>review</source>
        <comment>name of a file</comment>
        <translation>revue</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Revue hebdomadaire</translation>
    </message>
    <message>
        <source>%1 of %2 tickets discussed in %3, still to be told: %4</source>
        <comment>numbers; a length</comment>
        <translation>%1 tickets sur %2 discutés en %3, encore à informer&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>The quote before “%1” is never closed: type &quot; after the words that belong together.</source>
        <translation>Le guillemet avant «&#x202f;%1&#x202f;» n’est jamais fermé&#xa0;: tapez &quot; après les mots qui vont ensemble.</translation>
    </message>
    <message>
        <source>There is no operator “%1:”; there are owner:, status:, customer:, before: and after:. To look for the word itself, leave a space before the colon.</source>
        <translation>Il n’y a pas d’opérateur «&#x202f;%1:&#x202f;»&#x202f;; il y a propriétaire:, état:, client:, avant: et après:. Pour chercher le mot lui-même, laissez une espace avant les deux-points.</translation>
    </message>
    <message>
        <source>Something must follow “%1:”, as in status:open, customer:&quot;Acme Europe&quot; or after:2026-03-31.</source>
        <translation>Quelque chose doit suivre «&#x202f;%1:&#x202f;», comme état:ouvert, client:&quot;Acme Europe&quot; ou après:31/03/2026.</translation>
    </message>
    <message>
        <source>“%1:” is given twice: leave one.</source>
        <translation>«&#x202f;%1:&#x202f;» est donné deux fois&#xa0;: n’en laissez qu’un.</translation>
    </message>
    <message>
        <source>“%1” is no day: write 2026-03-31 or 31/03/2026.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un jour&#xa0;: écrivez 31/03/2026 ou 2026-03-31.</translation>
    </message>
    <message>
        <source>There is no status “%1”; there are waiting, in_progress, resolved, open and closed.</source>
        <translation>Il n’y a pas d’état «&#x202f;%1&#x202f;»&#x202f;; il y a attente, en_cours, résolu, ouvert et clos.</translation>
    </message>
    <message>
        <source>No day lies after: and before: these two: the day of after: must be the earlier one.</source>
        <translation>Aucun jour n’est entre après: et avant:&#xa0;: le jour de après: doit être le premier des deux.</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”; there are me, none and %2.</source>
        <translation>Personne ici ne s’appelle «&#x202f;%1&#x202f;»&#x202f;; il y a moi, personne et %2.</translation>
    </message>
    <message>
        <source>No customer is called “%1”: type the beginnings of the words of the name.</source>
        <translation>Aucun client ne s’appelle «&#x202f;%1&#x202f;»&#xa0;: tapez les débuts des mots de son nom.</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>caractère %1</translation>
    </message>
</context>
<context>
    <name>SearchSource</name>
    <message>
        <source>Only the newest %1 texts were looked through: add a word or a day.</source>
        <translation>Seuls les %1 textes les plus récents ont été parcourus&#xa0;: ajoutez un mot ou un jour.</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
</context>
<context>
    <name>ServiceWords</name>
    <message>
        <source>reached</source>
        <comment>how a call to the customer ended</comment>
        <translation>joint</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>how a call to the customer ended</comment>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>busy</source>
        <comment>how a call to the customer ended</comment>
        <translation>occupé</translation>
    </message>
    <message>
        <source>voicemail</source>
        <comment>how a call to the customer ended</comment>
        <translation>messagerie vocale</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Promised answer</source>
        <translation>Réponse promise</translation>
    </message>
    <message>
        <source>Tell the progress</source>
        <translation>Informer de l’avancement</translation>
    </message>
    <message>
        <source>told</source>
        <comment>of the progress</comment>
        <translation>informé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>an activity of a closed ticket</comment>
        <translation>annulé</translation>
    </message>
    <message>
        <source>programming error</source>
        <translation>erreur de programmation</translation>
    </message>
    <message>
        <source>misuse</source>
        <translation>mauvaise utilisation</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>données erronées</translation>
    </message>
    <message>
        <source>computer problem</source>
        <translation>problème informatique</translation>
    </message>
    <message>
        <source>no contract</source>
        <comment>why a call is refused</comment>
        <translation>pas de contrat</translation>
    </message>
    <message>
        <source>the contract has expired</source>
        <comment>why a call is refused</comment>
        <translation>contrat expiré</translation>
    </message>
    <message>
        <source>the category is not covered</source>
        <comment>why a call is refused</comment>
        <translation>catégorie non couverte</translation>
    </message>
    <message>
        <source>no disruption, outside the desk hours</source>
        <comment>why a call is refused</comment>
        <translation>pas un incident, hors des heures ouvrées</translation>
    </message>
    <message>
        <source>the caller is not named for calls out of hours</source>
        <comment>why a call is refused</comment>
        <translation>appelant non désigné pour appeler hors des heures ouvrées</translation>
    </message>
    <message>
        <source>this way opens no ticket</source>
        <comment>why a call is refused</comment>
        <translation>ce canal n’ouvre pas de ticket</translation>
    </message>
    <message>
        <source>no prepaid time left</source>
        <comment>why a call is refused</comment>
        <translation>plus de temps prépayé</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>Date de livraison</translation>
    </message>
    <message>
        <source>Solution date</source>
        <translation>Date de solution</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <comment>when a fix goes out</comment>
        <translation>dès que possible</translation>
    </message>
    <message>
        <source>with the next patch update</source>
        <comment>when a fix goes out</comment>
        <translation>avec la prochaine mise à jour</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Next step</source>
        <comment>given by the weekly review</comment>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a next step</comment>
        <translation>fait</translation>
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
    <name>StoreCheck</name>
    <message>
        <source>Checking the file</source>
        <translation>Vérification du fichier</translation>
    </message>
    <message>
        <source>SQLite says of the file: %1.</source>
        <translation>SQLite dit du fichier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Row %2 of the table %1 points into %3, to a row that is not there.</source>
        <translation>La ligne %2 de la table %1 renvoie, dans %3, à une ligne qui n’existe pas.</translation>
    </message>
    <message>
        <source>Event %1 (%2): %3.</source>
        <translation>Événement %1 (%2)&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>%1 further events are wrong.</source>
        <translation>D’autres événements sont erronés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>it has no id or no stream</source>
        <translation>il n’a pas d’identifiant ou pas de flux</translation>
    </message>
    <message>
        <source>it stands in a stream of another kind (%1)</source>
        <translation>il se trouve dans un flux d’une autre nature (%1)</translation>
    </message>
    <message>
        <source>its stamp lies after the last one given, so that later events would come before it</source>
        <translation>son horodatage suit le dernier attribué, si bien que des événements ultérieurs le précéderaient</translation>
    </message>
    <message>
        <source>its id was made after its stamp</source>
        <translation>son identifiant a été créé après son horodatage</translation>
    </message>
    <message>
        <source>Event %1 waits %2 times in the outbox.</source>
        <translation>L’événement %1 attend %2 fois dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Number %1 of the outbox is out of order.</source>
        <translation>Le numéro %1 de la boîte d’envoi n’est pas dans l’ordre.</translation>
    </message>
    <message>
        <source>%2 tickets have the number %1.</source>
        <translation>%2 tickets portent le numéro %1.</translation>
    </message>
    <message>
        <source>The next ticket number of %1 would be %2, but %3 is given already.</source>
        <translation>Le prochain numéro de ticket de %1 serait %2, mais %3 est déjà attribué.</translation>
    </message>
    <message>
        <source>Checking the full-text index</source>
        <translation>Vérification de l’index de recherche</translation>
    </message>
    <message>
        <source>The full-text index does not fit what it was made from.</source>
        <translation>L’index de recherche ne correspond pas à ce dont il est issu.</translation>
    </message>
    <message>
        <source>Computing the tables anew</source>
        <translation>Nouveau calcul des tables</translation>
    </message>
    <message>
        <source>The tables are not what the log says; computing them anew repairs that.</source>
        <translation>Les tables ne disent pas ce que dit le journal&#x202f;; les calculer à nouveau répare cela.</translation>
    </message>
</context>
<context>
    <name>StoreFile</name>
    <message>
        <source>its beginning is not that of a store</source>
        <translation>son début n’est pas celui d’une base</translation>
    </message>
    <message>
        <source>it is %1 bytes long and should be %2</source>
        <translation>il fait %1 octets et devrait en faire %2</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>the copy does not pass SQLite&apos;s check</source>
        <translation>la copie ne passe pas le contrôle de SQLite</translation>
    </message>
    <message>
        <source>the copy could not be renamed</source>
        <translation>la copie n’a pas pu être renommée</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>the damaged file could not be renamed</source>
        <translation>le fichier endommagé n’a pas pu être renommé</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>The connection is %1.</source>
        <translation>La connexion est %1.</translation>
    </message>
    <message>
        <source>customer added</source>
        <translation>client ajouté</translation>
    </message>
    <message>
        <source>customer changed</source>
        <translation>client modifié</translation>
    </message>
    <message>
        <source>contact added</source>
        <translation>contact ajouté</translation>
    </message>
    <message>
        <source>contact changed</source>
        <translation>contact modifié</translation>
    </message>
    <message>
        <source>contract added</source>
        <translation>contrat ajouté</translation>
    </message>
    <message>
        <source>contract changed</source>
        <translation>contrat modifié</translation>
    </message>
    <message>
        <source>licence added</source>
        <translation>licence ajoutée</translation>
    </message>
    <message>
        <source>prepaid pack added</source>
        <translation>forfait prépayé ajouté</translation>
    </message>
    <message>
        <source>timer started</source>
        <translation>chronomètre démarré</translation>
    </message>
    <message>
        <source>the customer called</source>
        <translation>le client a appelé</translation>
    </message>
    <message>
        <source>agent added</source>
        <translation>agent ajouté</translation>
    </message>
    <message>
        <source>agent changed</source>
        <translation>agent modifié</translation>
    </message>
    <message>
        <source>agent trained</source>
        <translation>agent formé</translation>
    </message>
    <message>
        <source>weekly review begun</source>
        <translation>revue hebdomadaire commencée</translation>
    </message>
    <message>
        <source>weekly review closed</source>
        <translation>revue hebdomadaire close</translation>
    </message>
    <message>
        <source>mail written</source>
        <translation>courriel écrit</translation>
    </message>
    <message>
        <source>policy published</source>
        <translation>politique publiée</translation>
    </message>
    <message>
        <source>settings of the desk changed</source>
        <translation>réglages du support modifiés</translation>
    </message>
    <message>
        <source>article written</source>
        <translation>article écrit</translation>
    </message>
    <message>
        <source>article withdrawn</source>
        <translation>article retiré</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>criticité</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>kind of the date</source>
        <translation>nature de la date</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuseau horaire</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>heures d’ouverture</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>jours de fermeture</translation>
    </message>
    <message>
        <source>mail address</source>
        <translation>adresse électronique</translation>
    </message>
    <message>
        <source>function</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>numéros de téléphone</translation>
    </message>
    <message>
        <source>may call out of hours</source>
        <translation>peut appeler hors horaires</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>politique</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>premier jour</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>support module</source>
        <translation>module d’assistance</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>délais</translation>
    </message>
    <message>
        <source>price factors</source>
        <translation>coefficients de prix</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>team</source>
        <translation>équipe</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>équipes</translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation>numéro de ticket</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>résumé</translation>
    </message>
    <message>
        <source>details</source>
        <translation>détails</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>prochaine étape</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>avancement</translation>
    </message>
    <message>
        <source>login</source>
        <translation>identifiant</translation>
    </message>
    <message>
        <source>%1 (written by a newer program)</source>
        <comment>%1 is a code</comment>
        <translation>%1 (écrit par un programme plus récent)</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>other ones</source>
        <comment>values that are too many to name</comment>
        <translation>d’autres valeurs</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>it</source>
        <comment>a ticket or customer without a name</comment>
        <translation>cet élément</translation>
    </message>
    <message>
        <source>It is by %1, and at the hub this file belongs to &quot;%2&quot;. The hub&apos;s administrator can take it in: permanencectl hub adopt %2 URL.</source>
        <translation>C’est de %1, alors que ce fichier appartient à «&#x202f;%2&#x202f;» sur le hub. L’administrateur du hub peut l’admettre&#xa0;: permanencectl hub adopt %2 URL.</translation>
    </message>
    <message>
        <source>You may not write for that desk. When the hub&apos;s administrator has given you the right, send it again.</source>
        <translation>Vous ne pouvez pas écrire pour ce service. Quand l’administrateur du hub vous en aura donné le droit, renvoyez-le.</translation>
    </message>
    <message>
        <source>Its number was given to another ticket. Give it another one.</source>
        <translation>Son numéro a été donné à un autre ticket. Donnez-lui-en un autre.</translation>
    </message>
    <message>
        <source>The hub holds something else in its place. Drop it, and what the hub holds is fetched.</source>
        <translation>Le hub contient autre chose à sa place. Abandonnez-le, et ce que contient le hub sera récupéré.</translation>
    </message>
    <message>
        <source>It is too long: at most 64 KB may go to the hub. Shorten it.</source>
        <translation>C’est trop long&#xa0;: 64&#xa0;Ko au plus peuvent aller au hub. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The hub cannot read it. Change what is odd about it, or drop it.</source>
        <translation>Le hub ne peut pas le lire. Modifiez ce qui est anormal, ou abandonnez-le.</translation>
    </message>
    <message>
        <source>The hub knows no events of that age: its program, or this one, is to be brought up to date. Then send it again.</source>
        <translation>Le hub ne connaît pas les événements de cette version&#xa0;: son programme ou celui-ci est à mettre à jour. Renvoyez-le ensuite.</translation>
    </message>
    <message>
        <source>It lies in the hub&apos;s future: a clock is wrong. Send it again when the clock is right.</source>
        <translation>Il est dans l’avenir du hub&#xa0;: une horloge est fausse. Renvoyez-le quand elle sera juste.</translation>
    </message>
    <message>
        <source>The hub says: %1.</source>
        <translation>Le hub dit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done: to what</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>refused: somebody else wrote it</source>
        <translation>refusé&#xa0;: écrit par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>refused: not your desk</source>
        <translation>refusé&#xa0;: pas votre service</translation>
    </message>
    <message>
        <source>refused: the number is taken</source>
        <translation>refusé&#xa0;: le numéro est pris</translation>
    </message>
    <message>
        <source>refused: the hub holds something else</source>
        <translation>refusé&#xa0;: le hub contient autre chose</translation>
    </message>
    <message>
        <source>refused: too long</source>
        <translation>refusé&#xa0;: trop long</translation>
    </message>
    <message>
        <source>refused: cannot be read</source>
        <translation>refusé&#xa0;: illisible</translation>
    </message>
    <message>
        <source>refused: of another age</source>
        <translation>refusé&#xa0;: d’une autre version</translation>
    </message>
    <message>
        <source>refused: from the future</source>
        <translation>refusé&#xa0;: vient de l’avenir</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <comment>%1 is a code</comment>
        <translation>refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>overtaken, and yours stands again</source>
        <translation>dépassé, et le vôtre vaut de nouveau</translation>
    </message>
    <message>
        <source>overtaken: %1 owns it</source>
        <translation>dépassé&#xa0;: %1 en est responsable</translation>
    </message>
    <message>
        <source>overtaken: %1 had closed it</source>
        <translation>dépassé&#xa0;: %1 l’avait clos</translation>
    </message>
    <message>
        <source>overtaken: the customer called again</source>
        <translation>dépassé&#xa0;: le client a rappelé</translation>
    </message>
    <message>
        <source>overtaken: %1 set %2</source>
        <comment>a name, a value</comment>
        <translation>dépassé&#xa0;: %1 a mis %2</translation>
    </message>
    <message>
        <source>You took %1 at %2. %3 had taken it at %4, which was earlier in the order of both: %5 owns it.</source>
        <comment>a ticket, a time, a name, a time, a name</comment>
        <translation>Vous avez pris %1 en charge (%2). %3 l’avait pris en charge (%4), ce qui vient avant dans l’ordre commun&#xa0;: %5 en est responsable.</translation>
    </message>
    <message>
        <source>You gave %1 away at %2; %3 gave it to somebody else at %4. %5 owns it.</source>
        <comment>a ticket, a time, a name, a time, a name</comment>
        <translation>Vous avez attribué %1 (%2)&#x202f;; %3 l’a attribué à quelqu’un d’autre (%4). %5 en est responsable.</translation>
    </message>
    <message>
        <source>You closed %1 at %2. %3 had closed it at %4, which was earlier and stands.</source>
        <comment>a ticket, a time, a name, a time</comment>
        <translation>Vous avez clos %1 (%2). %3 l’avait clos (%4), ce qui vient avant et vaut.</translation>
    </message>
    <message>
        <source>You closed %1 at %2. The customer spoke to %3 at %4, after that: the ticket is open again.</source>
        <comment>a ticket, a time, a name, a time</comment>
        <translation>Vous avez clos %1 (%2). Le client a parlé à %3 ensuite (%4)&#xa0;: le ticket est rouvert.</translation>
    </message>
    <message>
        <source>%1 of %2: you set %3 at %4. %5 set %6 at %7, which came later and stands.</source>
        <comment>a field, a ticket or customer, a value, a time, a name, a value, a time</comment>
        <translation>%1 de %2&#xa0;: vous aviez mis %3 (%4). %5 a mis %6 (%7), ce qui vient après et vaut.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; never happened then: ticket %2 goes from this workstation, with all that was written to it (%n more event(s)). Nobody else has seen it. This cannot be undone.</source>
        <translation>
            <numerusform>«&#x202f;%1&#x202f;» n’aura jamais eu lieu&#xa0;: le ticket %2 disparaît de ce poste, avec tout ce qui y a été écrit (%n autre événement). Personne d’autre ne l’a vu. C’est irréversible.</numerusform>
            <numerusform>«&#x202f;%1&#x202f;» n’aura jamais eu lieu&#xa0;: le ticket %2 disparaît de ce poste, avec tout ce qui y a été écrit (%n autres événements). Personne d’autre ne l’a vu. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; never happened then: it goes from the history of %2 on this workstation, and so does all that was computed from it. Nobody else has seen it. This cannot be undone.</source>
        <translation>«&#x202f;%1&#x202f;» n’aura jamais eu lieu&#xa0;: cela disparaît de l’historique de %2 sur ce poste, avec tout ce qui en a été calculé. Personne d’autre ne l’a vu. C’est irréversible.</translation>
    </message>
    <message>
        <source>%1 took %2 before you and owns it. Agree with %1, or have it handed over to you.</source>
        <comment>a name, a ticket</comment>
        <translation>%1 a pris %2 en charge avant vous et en est responsable. Voyez avec %1, ou faites-vous le confier.</translation>
    </message>
    <message>
        <source>%1 gave %2 to somebody else after you did.</source>
        <comment>a name, a ticket</comment>
        <translation>%1 a attribué %2 à quelqu’un d’autre après vous.</translation>
    </message>
    <message>
        <source>%1 had closed %2 before you did; that closing stands.</source>
        <comment>a name, a ticket</comment>
        <translation>%1 avait clos %2 avant vous&#x202f;; cette clôture vaut.</translation>
    </message>
    <message>
        <source>The customer spoke to %1 about %2 after you closed it: it is open again.</source>
        <comment>a name, a ticket</comment>
        <translation>Le client a parlé de %2 à %1 après votre clôture&#xa0;: le ticket est rouvert.</translation>
    </message>
    <message>
        <source>%1 set the %2 of %3 to %4 after you did; that stands.</source>
        <comment>a name, a field, a ticket or customer, a value</comment>
        <translation>%1 a changé après vous&#xa0;: %2 de %3, maintenant %4. C’est ce qui vaut.</translation>
    </message>
    <message>
        <source>in step by another window</source>
        <translation>synchronisé par une autre fenêtre</translation>
    </message>
    <message numerus="yes">
        <source>offline since %1, %n waiting</source>
        <comment>%1 is a time</comment>
        <translation>
            <numerusform>hors ligne depuis %1, %n en attente</numerusform>
            <numerusform>hors ligne depuis %1, %n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>offline since %1</source>
        <translation>hors ligne depuis %1</translation>
    </message>
    <message>
        <source>attention needed</source>
        <translation>intervention nécessaire</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>changes for the hub</comment>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>receiving …</source>
        <translation>réception …</translation>
    </message>
    <message>
        <source>looking for the hub …</source>
        <translation>recherche du hub …</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>synchronisé</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>changes that were refused or overtaken</comment>
        <translation>
            <numerusform>%n à décider</numerusform>
            <numerusform>%n à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>attention: %1</source>
        <translation>attention&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two facts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · not safe</source>
        <comment>%1 is a state</comment>
        <translation>%1 · non sûr</translation>
    </message>
    <message>
        <source>This workstation works alone.</source>
        <translation>Ce poste travaille seul.</translation>
    </message>
    <message>
        <source>Another window or program on this file keeps it in step with %1.</source>
        <translation>Une autre fenêtre ou un autre programme synchronise ce fichier avec %1.</translation>
    </message>
    <message>
        <source>Getting in step with %1.</source>
        <translation>Synchronisation avec %1 en cours.</translation>
    </message>
    <message>
        <source>Looking for the hub %1.</source>
        <translation>Recherche du hub %1.</translation>
    </message>
    <message>
        <source>In step with %1 since %2.</source>
        <translation>Synchronisé avec %1 depuis %2.</translation>
    </message>
    <message>
        <source>Offline since %1. All that is written here is kept, and goes up by itself.</source>
        <translation>Hors ligne depuis %1. Tout ce qui s’écrit ici est gardé, et partira tout seul.</translation>
    </message>
    <message>
        <source>Not in step since %1: somebody has to do something.</source>
        <translation>Non synchronisé depuis %1&#xa0;: quelqu’un doit intervenir.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait(s) to be sent.</source>
        <translation>
            <numerusform>%n modification attend d’être envoyée.</numerusform>
            <numerusform>%n modifications attendent d’être envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more to come from the hub.</source>
        <translation>Le hub a encore des données à envoyer.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n change(s) of yours.</source>
        <translation>
            <numerusform>Le hub a refusé %n de vos modifications.</numerusform>
            <numerusform>Le hub a refusé %n de vos modifications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours was (were) overtaken.</source>
        <translation>
            <numerusform>%n de vos modifications a été dépassée.</numerusform>
            <numerusform>%n de vos modifications ont été dépassées.</numerusform>
        </translation>
    </message>
    <message>
        <source>on this machine: nothing goes over a network</source>
        <translation>sur cette machine&#xa0;: rien ne passe par un réseau</translation>
    </message>
    <message>
        <source>weaker: encrypted, but the hub may be another one of the same authority</source>
        <translation>plus faible&#xa0;: chiffrée, mais le hub peut en être un autre de la même autorité</translation>
    </message>
    <message>
        <source>weak: encrypted, but nobody knows with whom</source>
        <translation>faible&#xa0;: chiffrée, mais nul ne sait avec qui</translation>
    </message>
    <message>
        <source>not safe: whoever is on the way can read and change everything</source>
        <translation>non sûre&#xa0;: qui se trouve sur le chemin peut tout lire et tout changer</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>chef d’équipe</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>administrator of the hub</source>
        <translation>administrateur du hub</translation>
    </message>
    <message>
        <source>encrypted, and the hub proves who it is</source>
        <translation>chiffrée, et le hub prouve son identité</translation>
    </message>
</context>
<context>
    <name>TicketCommands</name>
    <message>
        <source>Start work</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop work</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Take in charge</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Affecter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>Contrôle qualité</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Tie to a customer</source>
        <translation>Rattacher à un client</translation>
    </message>
    <message>
        <source>Record call</source>
        <translation>Appel passé</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promettre</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Answer came</source>
        <translation>Réponse reçue</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Link the article</source>
        <translation>Lier l’article</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Étape faite</translation>
    </message>
</context>
<context>
    <name>TicketTable</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans échéance</translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>time since the limit</comment>
        <translation>%1 de retard</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time until the limit</comment>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>appelant inconnu</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>owner of a ticket</comment>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>TicketsBehind</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>appelant inconnu</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>The pictures are in %1.</source>
        <translation>Les images sont dans %1.</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed here: the pictures of several workstations are left out.</source>
        <translation>PostgreSQL n’est pas installé ici&#xa0;: les images de plusieurs postes sont omises.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>incident</source>
        <translation>incident</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>service request</source>
        <translation>demande de service</translation>
    </message>
    <message>
        <source>change request</source>
        <translation>demande de changement</translation>
    </message>
    <message>
        <source>feature request</source>
        <translation>demande d’évolution</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>by the portal</source>
        <translation>par le portail</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>sur place</translation>
    </message>
    <message>
        <source>solved</source>
        <comment>why a ticket is resolved</comment>
        <translation>résolu</translation>
    </message>
    <message>
        <source>product defect</source>
        <comment>why a ticket is resolved</comment>
        <translation>défaut du produit</translation>
    </message>
    <message>
        <source>misuse</source>
        <comment>why a ticket is resolved</comment>
        <translation>mauvaise utilisation</translation>
    </message>
    <message>
        <source>wrong data</source>
        <comment>why a ticket is resolved</comment>
        <translation>données erronées</translation>
    </message>
    <message>
        <source>computer problem</source>
        <comment>why a ticket is resolved</comment>
        <translation>problème informatique</translation>
    </message>
    <message>
        <source>customer and agent agree that it is solved</source>
        <translation>le client et l’agent le considèrent comme résolu</translation>
    </message>
    <message>
        <source>the customer could not be reached</source>
        <translation>le client n’a pas pu être joint</translation>
    </message>
    <message>
        <source>the customer did not answer</source>
        <translation>le client n’a pas répondu</translation>
    </message>
    <message>
        <source>until the files arrive</source>
        <translation>jusqu’à l’arrivée des fichiers</translation>
    </message>
    <message>
        <source>nothing promised</source>
        <comment>of a service clock</comment>
        <translation>aucun délai promis</translation>
    </message>
    <message>
        <source>in time so far</source>
        <comment>of a service clock</comment>
        <translation>dans les temps</translation>
    </message>
    <message>
        <source>due soon</source>
        <comment>of a service clock</comment>
        <translation>bientôt à échéance</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>of a service clock</comment>
        <translation>en pause</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>of a service clock</comment>
        <translation>en retard</translation>
    </message>
    <message>
        <source>done in time</source>
        <comment>of a service clock</comment>
        <translation>fait à temps</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>of a service clock</comment>
        <translation>manqué</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>of a service clock</comment>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <comment>of a policy</comment>
        <translation>%1, version %2</translation>
    </message>
</context>
<context>
    <name>permanence::AdmissionPanel</name>
    <message>
        <source>Yes: this call is added to ticket %1</source>
        <translation>Oui&#xa0;: cet appel est ajouté au ticket %1</translation>
    </message>
    <message>
        <source>Looking up what they are entitled to …</source>
        <translation>Recherche de ce à quoi il a droit…</translation>
    </message>
    <message>
        <source>Say who is calling (F2) to see what they are entitled to</source>
        <translation>Indiquez qui appelle (F2) pour voir à quoi il a droit</translation>
    </message>
    <message>
        <source>From now, %1 min cost %2</source>
        <comment>minutes, price</comment>
        <translation>À partir de maintenant, %1 min coûtent %2</translation>
    </message>
    <message>
        <source>Pric&amp;e of</source>
        <translation>Pri&amp;x de</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Prix de</translation>
    </message>
</context>
<context>
    <name>permanence::AgendaView</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>the heading of a day, as Qt writes formats</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>the heading of a narrow day</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <translation>un appelant inconnu</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>time, what, whom</comment>
        <translation>%1 %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do, none selected</source>
        <translation>
            <numerusform>%n chose à faire, rien de choisi</numerusform>
            <numerusform>%n choses à faire, rien de choisi</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to %1: arrows choose, Enter puts it there, Esc leaves it where it was.</source>
        <translation>Déplacer à %1&#xa0;: les flèches choisissent, Entrée l’y pose, Échap le laisse où il était.</translation>
    </message>
</context>
<context>
    <name>permanence::ArticleEditor</name>
    <message>
        <source>Not saved: %1</source>
        <translation>Pas enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write an article anew</source>
        <translation>Récrire un article</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>P&amp;our</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produit</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Te&amp;xt, in Markdown</source>
        <translation>Te&amp;xte, en Markdown</translation>
    </message>
    <message>
        <source>As it will read</source>
        <translation>Tel qu’on le lira</translation>
    </message>
    <message>
        <source>The article as it will read</source>
        <translation>L’article tel qu’on le lira</translation>
    </message>
    <message>
        <source>any product</source>
        <translation>tout produit</translation>
    </message>
    <message>
        <source>any</source>
        <comment>version</comment>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Save the article</source>
        <translation>Enregistrer l’article</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>permanence::ArticleImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import articles from %1</source>
        <translation>Importer des articles de %1</translation>
    </message>
    <message>
        <source>Files of the folder</source>
        <translation>Fichiers du dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Reading the folder …</source>
        <translation>Lecture du dossier…</translation>
    </message>
    <message>
        <source>Nothing can be imported from this folder</source>
        <translation>Rien ne peut être importé de ce dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n nouvel article</numerusform>
            <numerusform>%n nouveaux articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn here</source>
        <translation>
            <numerusform>%n retiré ici</numerusform>
            <numerusform>%n retirés ici</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no Markdown file (.md) in this folder</source>
        <translation>Ce dossier ne contient aucun fichier Markdown (.md)</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a file of an import</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a file of an import</comment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>withdrawn here</source>
        <comment>a file of an import</comment>
        <translation>retiré ici</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>a file of an import</comment>
        <translation>refusés</translation>
    </message>
</context>
<context>
    <name>permanence::ArticleList</name>
    <message>
        <source>public</source>
        <comment>an article</comment>
        <translation>public</translation>
    </message>
    <message>
        <source>linked</source>
        <comment>an article</comment>
        <translation>lié</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>an article</comment>
        <translation>retiré</translation>
    </message>
</context>
<context>
    <name>permanence::ArticleReader</name>
    <message>
        <source>written %1 by %2</source>
        <comment>a moment, an agent</comment>
        <translation>rédigé %1 par %2</translation>
    </message>
    <message>
        <source>Withdrawn: it is offered and found no more. Write it anew to bring it back.</source>
        <translation>Retiré&#xa0;: il n’est plus proposé ni trouvé. Récrivez-le pour le remettre.</translation>
    </message>
    <message numerus="yes">
        <source>Belongs to %n ticket(s):</source>
        <translation>
            <numerusform>Lié à %n ticket&#xa0;:</numerusform>
            <numerusform>Lié à %n tickets&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is open here</source>
        <translation>Aucun article n’est ouvert ici</translation>
    </message>
    <message>
        <source>Choose one at the left, or write the first one (Ctrl+N).</source>
        <translation>Choisissez-en un à gauche, ou rédigez le premier (Ctrl+N).</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>L’article</translation>
    </message>
</context>
<context>
    <name>permanence::AssignDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Assign tickets</source>
        <translation>Attribuer des tickets</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n ticket(s)</source>
        <translation>
            <numerusform>Attribuer %n ticket</numerusform>
            <numerusform>Attribuer %n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>agent, team</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>The status stays; the owner changes.</source>
        <translation>Le statut reste&#x202f;; le responsable change.</translation>
    </message>
</context>
<context>
    <name>permanence::CallBar</name>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message>
        <source>Unknown caller, %1</source>
        <comment>%1 is a phone number</comment>
        <translation>Appelant inconnu, %1</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Qui appelle&#x202f;?</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>raccroché</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Nouvel appel</translation>
    </message>
    <message>
        <source>Wrong number: log the call without a ticket</source>
        <translation>Faux numéro&#xa0;: enregistrer l’appel sans ticket</translation>
    </message>
    <message>
        <source>Call ended: stop the timer</source>
        <translation>Appel terminé&#xa0;: arrêter le chronomètre</translation>
    </message>
    <message>
        <source>New call (F2)</source>
        <translation>Nouvel appel (F2)</translation>
    </message>
    <message>
        <source>Hang up (F9)</source>
        <translation>Raccrocher (F9)</translation>
    </message>
    <message>
        <source>Wrong number (F8)</source>
        <translation>Faux numéro (F8)</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Qui appelle</translation>
    </message>
    <message>
        <source>number, name, mail or ticket …</source>
        <translation>numéro, nom, courriel ou ticket…</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>Durée de l’appel</translation>
    </message>
</context>
<context>
    <name>permanence::CallForm</name>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Call from %1</source>
        <comment>%1 is a phone number</comment>
        <translation>Appel du %1</translation>
    </message>
    <message>
        <source>added to ticket %1</source>
        <translation>ajouté au ticket %1</translation>
    </message>
    <message>
        <source>Add to the ticket (Ctrl+Return)</source>
        <translation>Ajouter au ticket (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Enregistrer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manque&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>In&amp;terlocuteur</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>&amp;Catégorie</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>&amp;Résumé</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Wrong number (F8)</source>
        <translation>Faux numéro (F8)</translation>
    </message>
    <message>
        <source>Call back (Ctrl+B)</source>
        <translation>Rappeler (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>permanence::CallOutcomeDialog</name>
    <message>
        <source>Call to %1</source>
        <translation>Appel à %1</translation>
    </message>
    <message>
        <source>Say to a voicemail:</source>
        <translation>À dire à la messagerie vocale&#xa0;:</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Voicemail, message left</source>
        <translation>Messagerie, message laissé</translation>
    </message>
    <message>
        <source>Voicemail, no message</source>
        <translation>Messagerie, sans message</translation>
    </message>
    <message>
        <source>One key records the outcome; Esc leaves without recording.</source>
        <translation>Une touche enregistre le résultat&#x202f;; Échap quitte sans rien enregistrer.</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <translation>un appelant inconnu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer: open until …</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what is said, in quotation marks</comment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>permanence::CallPage</name>
    <message>
        <source>The call was tied to %1.</source>
        <translation>L’appel a été rattaché à %1.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Your unsaved call is back.</source>
        <translation>Votre appel non enregistré est de retour.</translation>
    </message>
    <message>
        <source>What you type is not kept on disk now: %1</source>
        <translation>Votre saisie n’est pas conservée sur disque pour l’instant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Say who is calling first (F2); &quot;Unknown caller&quot; is the last line of the list.</source>
        <translation>Dites d’abord qui appelle (F2)&#x202f;; «&#x202f;Appelant inconnu&#x202f;» est la dernière ligne de la liste.</translation>
    </message>
    <message>
        <source>The call was logged as a wrong number, without a ticket.</source>
        <translation>L’appel a été enregistré comme faux numéro, sans ticket.</translation>
    </message>
    <message>
        <source>Put back what I wrote</source>
        <translation>Remettre ce que j’ai écrit</translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>Enregistrer l’appel</translation>
    </message>
    <message>
        <source>Not let in: %1</source>
        <translation>Non admis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation>Non enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Articles that may help</source>
        <translation>Articles qui peuvent aider</translation>
    </message>
    <message>
        <source>Articles that may help with what is written</source>
        <translation>Articles qui peuvent aider pour ce qui est noté</translation>
    </message>
    <message>
        <source>The callback is planned: %1.</source>
        <comment>%1 is a time</comment>
        <translation>Le rappel est prévu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Plan a callback</source>
        <translation>Prévoir un rappel</translation>
    </message>
</context>
<context>
    <name>permanence::CallSession</name>
    <message>
        <source>Caller: %1</source>
        <comment>first line of the details</comment>
        <translation>Appelant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>permanence::CallbackCard</name>
    <message>
        <source>%1: was due %2</source>
        <comment>callback; when</comment>
        <translation>%1&#xa0;: prévu %2, en retard</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>callback; when</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source> · in nobody&apos;s agenda</source>
        <translation> · dans l’agenda de personne</translation>
    </message>
    <message>
        <source>They are %1.</source>
        <comment>open until …, closed until …</comment>
        <translation>Le client est %1.</translation>
    </message>
    <message>
        <source>They are %1; it is %2 there.</source>
        <translation>Le client est %1&#x202f;; il est %2 là-bas.</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Rien n’est choisi</translation>
    </message>
    <message>
        <source>Arrows choose what is to be done. A callback is planned on the page of a ticket or of a customer (B).</source>
        <translation>Les flèches choisissent ce qui est à faire. Un rappel se planifie sur la page d’un ticket ou d’un client (B).</translation>
    </message>
</context>
<context>
    <name>permanence::CallbackOutcomeDialog</name>
    <message>
        <source>Call to %1</source>
        <translation>Appel à %1</translation>
    </message>
    <message>
        <source>They are %1.</source>
        <comment>open until …, closed until …</comment>
        <translation>Le client est %1.</translation>
    </message>
    <message>
        <source>comes back %1</source>
        <comment>when</comment>
        <translation>revient %1</translation>
    </message>
    <message>
        <source>is done by it</source>
        <translation>est fait ainsi</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Voicemail, message left</source>
        <translation>Messagerie, message laissé</translation>
    </message>
    <message>
        <source>Voicemail, no message</source>
        <translation>Messagerie, sans message</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;te</translation>
    </message>
    <message>
        <source>One key records the outcome, with the note; Esc leaves without recording.</source>
        <translation>Une touche enregistre l’issue, avec la note&#x202f;; Échap quitte sans enregistrer.</translation>
    </message>
    <message>
        <source>Message left on the voicemail.</source>
        <translation>Message laissé sur la messagerie.</translation>
    </message>
</context>
<context>
    <name>permanence::CallbacksPage</name>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ouvrir le ticket</translation>
    </message>
    <message>
        <source>%1 was not reached: the callback comes back %2.</source>
        <translation>%1 n’a pas été joint&#xa0;: le rappel revient %2.</translation>
    </message>
    <message>
        <source>%1 was reached: the callback is done.</source>
        <translation>%1 a été joint&#xa0;: le rappel est fait.</translation>
    </message>
    <message>
        <source>%1 stands in your agenda now.</source>
        <comment>a callback: whom</comment>
        <translation>%1 est désormais dans votre agenda.</translation>
    </message>
    <message>
        <source>%1: moved to %2.</source>
        <comment>a callback: whom</comment>
        <translation>%1&#xa0;: déplacé à %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Callback for %1</source>
        <translation>Rappel pour %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>promised answer: whom</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 was due at %2.</source>
        <comment>callback for whom; when</comment>
        <translation>%1&#xa0;: c’était prévu à %2.</translation>
    </message>
    <message>
        <source>%1 is due at %2.</source>
        <comment>callback for whom; when</comment>
        <translation>%1&#xa0;: c’est prévu à %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day of a week</comment>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a day, as Qt writes formats</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Whose callbacks</source>
        <translation>Les rappels de qui</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>Show my callbacks</source>
        <translation>Montrer mes rappels</translation>
    </message>
    <message>
        <source>Show everybody&apos;s callbacks</source>
        <translation>Montrer les rappels de tous</translation>
    </message>
    <message>
        <source>Overdue, earliest first</source>
        <translation>En retard, le plus ancien d’abord</translation>
    </message>
    <message>
        <source>Agenda: arrows choose, Enter records the call, M moves</source>
        <translation>Agenda&#xa0;: les flèches choisissent, Entrée enregistre l’appel, M déplace</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>Enregistrer l’appel</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Étape faite</translation>
    </message>
</context>
<context>
    <name>permanence::CallerField</name>
    <message>
        <source>Matching callers</source>
        <translation>Appelants correspondants</translation>
    </message>
    <message>
        <source>… and more: type on</source>
        <translation>… et d’autres&#xa0;: continuez à taper</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message>
        <source>nobody has this: log it, tie it to a customer later</source>
        <translation>inconnu&#xa0;: enregistrez l’appel, rattachez-le plus tard à un client</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne de ce nom</translation>
    </message>
</context>
<context>
    <name>permanence::CallerPanel</name>
    <message>
        <source>Contact not known</source>
        <translation>Interlocuteur non identifié</translation>
    </message>
    <message>
        <source>hours not entered; desk open until %1</source>
        <translation>horaires non saisis&#x202f;; support ouvert jusqu’à %1</translation>
    </message>
    <message>
        <source>hours not entered; desk closed until %1</source>
        <translation>horaires non saisis&#x202f;; support fermé jusqu’à %1</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>toujours ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open until %1</source>
        <comment>%1 is a time</comment>
        <translation>ouvert jusqu’à %1</translation>
    </message>
    <message>
        <source>closed until %1</source>
        <comment>%1 is a time</comment>
        <translation>fermé jusqu’à %1</translation>
    </message>
    <message>
        <source>%1: %2 there · %3</source>
        <comment>place: time there · open until …</comment>
        <translation>%1&#xa0;: %2 sur place · %3</translation>
    </message>
    <message>
        <source>Customer (desk time)</source>
        <translation>Client (heure du support)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>en retard depuis %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>No open tickets</source>
        <translation>Aucun ticket ouvert</translation>
    </message>
    <message>
        <source>Nothing yet: this is their first call</source>
        <translation>Rien encore&#xa0;: c’est leur premier appel</translation>
    </message>
    <message>
        <source>&amp;Open tickets</source>
        <translation>Tickets &amp;ouverts</translation>
    </message>
    <message>
        <source>Enter opens · A adds this call</source>
        <translation>Entrée ouvre · A y ajoute l’appel</translation>
    </message>
    <message>
        <source>&amp;Lately</source>
        <translation>Derni&amp;ers échanges</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message>
        <source>What happened lately</source>
        <translation>Derniers échanges</translation>
    </message>
</context>
<context>
    <name>permanence::CategoryRow</name>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
</context>
<context>
    <name>permanence::ChangeDialog</name>
    <message>
        <source>Change and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message>
        <source>Change what was refused</source>
        <translation>Modifier ce qui a été refusé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Next free number</source>
        <translation>Prochain numéro libre</translation>
    </message>
</context>
<context>
    <name>permanence::ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>The figures as a table (%1)</source>
        <comment>a key</comment>
        <translation>Les chiffres en tableau (%1)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>As a picture or a sheet (%1)</source>
        <comment>a key</comment>
        <translation>En image ou en feuille (%1)</translation>
    </message>
    <message>
        <source>%1: table</source>
        <comment>a chart</comment>
        <translation>%1&#xa0;: tableau</translation>
    </message>
    <message>
        <source>%1: export</source>
        <comment>a chart</comment>
        <translation>%1&#xa0;: exporter</translation>
    </message>
    <message>
        <source>Picture (PNG) …</source>
        <translation>Image (PNG) …</translation>
    </message>
    <message>
        <source>Vectors (SVG) …</source>
        <translation>Vecteurs (SVG) …</translation>
    </message>
    <message>
        <source>Sheet (CSV) …</source>
        <translation>Feuille (CSV) …</translation>
    </message>
    <message>
        <source>Excel sheet (XLSX) …</source>
        <translation>Feuille Excel (XLSX) …</translation>
    </message>
</context>
<context>
    <name>permanence::ChartTableModel</name>
    <message>
        <source>%1 (partial)</source>
        <comment>a week or month</comment>
        <translation>%1 (partiel)</translation>
    </message>
</context>
<context>
    <name>permanence::ChecklistDialog</name>
    <message>
        <source>What the customer has to do</source>
        <translation>Ce que le client doit faire</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>&amp;To do (Space ticks)</source>
        <translation>À &amp;faire (Espace coche)</translation>
    </message>
    <message>
        <source>Goes to %1, in the customer&apos;s language.</source>
        <translation>Envoyé à %1, dans la langue du client.</translation>
    </message>
    <message>
        <source>No mail goes out (no address, or the policy sends none): it is kept in the history.</source>
        <translation>Aucun courriel ne part (pas d’adresse, ou la politique n’en prévoit pas)&#xa0;: l’historique en garde trace.</translation>
    </message>
    <message>
        <source>at least one ticked line</source>
        <translation>au moins une ligne cochée</translation>
    </message>
</context>
<context>
    <name>permanence::ClockCard</name>
    <message>
        <source>Take in charge</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
</context>
<context>
    <name>permanence::ClockPanel</name>
    <message>
        <source>Why is it due then? %1</source>
        <comment>%1 is which promised time</comment>
        <translation>Pourquoi cette échéance&#x202f;? %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>fait %1</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <comment>done at, was due at</comment>
        <translation>%1, échéance %2</translation>
    </message>
    <message>
        <source>done %1, was due %2</source>
        <translation>fait %1, échéance %2</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>échéance passée %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
</context>
<context>
    <name>permanence::ClosingPanel</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Why does the ticket close by itself?</source>
        <translation>Pourquoi le ticket se clôt-il de lui-même&#x202f;?</translation>
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
    <name>permanence::ConcernCard</name>
    <message>
        <source>Choose what you want to decide.</source>
        <translation>Choisissez ce que vous voulez décider.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are chosen.</source>
        <translation>
            <numerusform>%n modification est choisie.</numerusform>
            <numerusform>%n modifications sont choisies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::ConcernModel</name>
    <message>
        <source>What you did</source>
        <translation>Ce que vous avez fait</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qu’il en est</translation>
    </message>
</context>
<context>
    <name>permanence::ContactRow</name>
    <message>
        <source>somebody else</source>
        <translation>quelqu’un d’autre</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non identifié</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>! not named for calls out of hours</source>
        <translation>! non désigné pour les appels hors des heures ouvrées</translation>
    </message>
    <message>
        <source>✓ named for calls out of hours</source>
        <translation>✓ désigné pour les appels hors des heures ouvrées</translation>
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
    <name>permanence::CustomerHead</name>
    <message>
        <source>speaks %1</source>
        <translation>parle %1</translation>
    </message>
    <message>
        <source>own hours</source>
        <translation>horaires propres</translation>
    </message>
    <message>
        <source>days off: %1</source>
        <comment>of a customer</comment>
        <translation>fermetures&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>permanence::CustomerPage</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>No customer is open here</source>
        <translation>Aucun client n’est affiché ici</translation>
    </message>
    <message>
        <source>Choose one on the page Customers, or find one with Ctrl+K.</source>
        <translation>Choisissez-en un sur la page Clients, ou trouvez-en un avec Ctrl+K.</translation>
    </message>
    <message numerus="yes">
        <source>Tickets, %n open</source>
        <translation>
            <numerusform>Tickets, %n ouvert</numerusform>
            <numerusform>Tickets, %n ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit customer …</source>
        <translation>Modifier le client…</translation>
    </message>
    <message>
        <source>New contact …</source>
        <translation>Nouvel interlocuteur…</translation>
    </message>
    <message>
        <source>New contract …</source>
        <translation>Nouveau contrat…</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>Tickets, newest first, Enter opens</source>
        <translation>Tickets, du plus récent au plus ancien, Entrée ouvre</translation>
    </message>
    <message>
        <source>Everything that happened, newest first (Enter opens the ticket)</source>
        <translation>Tout ce qui s’est passé, du plus récent au plus ancien (Entrée ouvre le ticket)</translation>
    </message>
    <message>
        <source>Everything that happened with this customer, newest first</source>
        <translation>Tout ce qui s’est passé avec ce client, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>New licence …</source>
        <translation>Nouvelle licence…</translation>
    </message>
    <message>
        <source>New pack …</source>
        <translation>Nouveau pack…</translation>
    </message>
    <message>
        <source>Hours and days off …</source>
        <translation>Horaires et fermetures…</translation>
    </message>
    <message>
        <source>Invoice of a month …</source>
        <translation>Facture d’un mois…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Hours …</source>
        <translation>Horaires…</translation>
    </message>
    <message>
        <source>Hours and days off</source>
        <translation>Horaires et fermetures</translation>
    </message>
    <message>
        <source>Invoice …</source>
        <translation>Facture…</translation>
    </message>
    <message>
        <source>Invoice of a month</source>
        <translation>Facture d’un mois</translation>
    </message>
    <message>
        <source>Plan a callback …</source>
        <translation>Planifier un rappel…</translation>
    </message>
    <message>
        <source>Callback …</source>
        <translation>Rappel…</translation>
    </message>
    <message>
        <source>Plan a callback</source>
        <translation>Planifier un rappel</translation>
    </message>
    <message numerus="yes">
        <source>Erased; %n entries were changed.</source>
        <translation>
            <numerusform>Effacé&#x202f;; %n entrée a été modifiée.</numerusform>
            <numerusform>Effacé&#x202f;; %n entrées ont été modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Dossier as PDF …</source>
        <translation>Dossier en PDF …</translation>
    </message>
    <message>
        <source>Merge another customer into this one …</source>
        <translation>Fusionner un autre client dans celui-ci …</translation>
    </message>
    <message>
        <source>Two contacts are one person …</source>
        <translation>Deux contacts sont une seule personne …</translation>
    </message>
    <message>
        <source>Undo a merging …</source>
        <translation>Annuler une fusion …</translation>
    </message>
    <message>
        <source>Give out personal data …</source>
        <translation>Remettre les données personnelles …</translation>
    </message>
    <message>
        <source>Erase personal data …</source>
        <translation>Effacer des données personnelles …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More about this customer</source>
        <translation>Plus sur ce client</translation>
    </message>
    <message>
        <source>%1 is now shown here.</source>
        <translation>%1 est désormais affiché ici.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>permanence::CustomerSections</name>
    <message>
        <source>named</source>
        <translation>désigné</translation>
    </message>
    <message>
        <source>named in the contract: may call outside office hours</source>
        <translation>désigné dans le contrat&#xa0;: peut appeler hors des heures de bureau</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n interlocuteur</numerusform>
            <numerusform>%n interlocuteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>contacts, of them named</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n may call outside office hours</source>
        <translation>
            <numerusform>%n peut appeler hors des heures de bureau</numerusform>
            <numerusform>%n peuvent appeler hors des heures de bureau</numerusform>
        </translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Pas de contrat</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message>
        <source>No licence</source>
        <translation>Aucune licence</translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s)</source>
        <translation>
            <numerusform>%n licence</numerusform>
            <numerusform>%n licences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>licences, packs</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
    <message>
        <source>Level %1: %2. %3</source>
        <comment>level, whom, for what</comment>
        <translation>Niveau %1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>New contact …</source>
        <translation>Nouvel interlocuteur…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouvel interlocuteur</translation>
    </message>
    <message>
        <source>New contract …</source>
        <translation>Nouveau contrat…</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nouveau contrat</translation>
    </message>
    <message>
        <source>New licence …</source>
        <translation>Nouvelle licence…</translation>
    </message>
    <message>
        <source>New licence</source>
        <translation>Nouvelle licence</translation>
    </message>
    <message>
        <source>New pack …</source>
        <translation>Nouveau pack…</translation>
    </message>
    <message>
        <source>New pack</source>
        <translation>Nouveau pack</translation>
    </message>
    <message>
        <source>Contacts, Enter edits</source>
        <translation>Interlocuteurs, Entrée modifie</translation>
    </message>
    <message>
        <source>Contracts with their own terms, Enter edits</source>
        <translation>Contrats avec leurs conditions propres, Entrée modifie</translation>
    </message>
    <message>
        <source>Licences and packs</source>
        <translation>Licences et packs</translation>
    </message>
    <message>
        <source>Dissatisfied? Whom to turn to</source>
        <translation>Insatisfait&#x202f;? À qui s’adresser</translation>
    </message>
</context>
<context>
    <name>permanence::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Find by company or contact</source>
        <translation>Chercher par société ou interlocuteur</translation>
    </message>
    <message>
        <source>Find customers</source>
        <translation>Chercher des clients</translation>
    </message>
    <message>
        <source>Customers by name</source>
        <translation>Clients par nom</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Chercher un client</translation>
    </message>
    <message>
        <source>New customer …</source>
        <translation>Nouveau client…</translation>
    </message>
    <message>
        <source>Import customers …</source>
        <translation>Importer des clients…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import customers from a sheet</source>
        <translation>Importer des clients d’une feuille</translation>
    </message>
    <message>
        <source>The customers could not be read</source>
        <translation>Les clients n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>There is no customer yet</source>
        <translation>Il n’y a pas encore de client</translation>
    </message>
    <message>
        <source>Import a sheet (Ctrl+I), or add the first customer by hand (Ctrl+N).</source>
        <translation>Importez une feuille (Ctrl+I), ou ajoutez le premier client à la main (Ctrl+N).</translation>
    </message>
    <message>
        <source>No customer or contact matches &quot;%1&quot;</source>
        <translation>Aucun client ni interlocuteur ne correspond à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Esc shows all customers again; Ctrl+N adds a new one.</source>
        <translation>Échap affiche de nouveau tous les clients&#x202f;; Ctrl+N en ajoute un.</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Importer des clients</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.txt);;All files (*)</source>
        <translation>Feuilles (*.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Imported: %1, %2, %3.</source>
        <translation>Importé&#xa0;: %1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n interlocuteur</numerusform>
            <numerusform>%n interlocuteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Refused lines are in %2.</source>
        <translation>%1 Les lignes refusées sont dans %2.</translation>
    </message>
    <message>
        <source>%1 The refused lines could not be kept: %2</source>
        <translation>%1 Les lignes refusées n’ont pas pu être conservées&#xa0;: %2</translation>
    </message>
    <message>
        <source>Invoices of a month …</source>
        <translation>Factures d’un mois…</translation>
    </message>
    <message>
        <source>Invoices …</source>
        <translation>Factures…</translation>
    </message>
    <message>
        <source>Invoices of a month</source>
        <translation>Factures d’un mois</translation>
    </message>
</context>
<context>
    <name>permanence::DashboardBar</name>
    <message>
        <source>All teams</source>
        <translation>Toutes les équipes</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Tous les agents</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Toutes les criticités</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Tous les contrats</translation>
    </message>
    <message>
        <source>Hours of the desk</source>
        <translation>Heures du support</translation>
    </message>
    <message>
        <source>Hours of the customer</source>
        <translation>Heures du client</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Whose hours the heat map shows</source>
        <translation>À qui sont les heures de la carte des appels</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>permanence::DashboardPage</name>
    <message>
        <source>Export the figure</source>
        <translation>Exporter le chiffre</translation>
    </message>
    <message>
        <source>The chart is written to %1.</source>
        <translation>Le graphique est écrit dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1.</numerusform>
            <numerusform>%n lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Rapport mensuel</translation>
    </message>
    <message>
        <source>Monthly report %1</source>
        <comment>a month, as 2026-03</comment>
        <translation>Rapport mensuel %1</translation>
    </message>
    <message>
        <source>The report is written to %1.</source>
        <translation>Le rapport est écrit dans %1.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Calcul en cours …</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Dashboard: %1</source>
        <comment>a period</comment>
        <translation>Tableau de bord&#xa0;: %1</translation>
    </message>
    <message>
        <source>Dashboard: the period before</source>
        <translation>Tableau de bord&#xa0;: période précédente</translation>
    </message>
    <message>
        <source>Dashboard: the period after</source>
        <translation>Tableau de bord&#xa0;: période suivante</translation>
    </message>
    <message>
        <source>Monthly report as PDF …</source>
        <translation>Rapport mensuel en PDF …</translation>
    </message>
    <message>
        <source>Dashboard: show everything again</source>
        <translation>Tableau de bord&#xa0;: tout afficher de nouveau</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>permanence::DateDialog</name>
    <message>
        <source>Date for the requester</source>
        <translation>Date annoncée au demandeur</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Annoncer</translation>
    </message>
    <message>
        <source>This day is over already.</source>
        <translation>Ce jour est déjà passé.</translation>
    </message>
    <message>
        <source>The desk is closed on that day.</source>
        <translation>Le support est fermé ce jour-là.</translation>
    </message>
    <message>
        <source>The requester is told by mail.</source>
        <translation>Le demandeur est prévenu par courriel.</translation>
    </message>
    <message>
        <source>No mail goes out: tell the requester.</source>
        <translation>Aucun courriel ne part&#xa0;: prévenez le demandeur.</translation>
    </message>
</context>
<context>
    <name>permanence::DayBar</name>
    <message>
        <source>%1: closed all day</source>
        <translation>%1&#xa0;: fermé toute la journée</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <translation>%1&#xa0;: ouvert %2</translation>
    </message>
    <message>
        <source>%1; now %2</source>
        <comment>opening hours; a time</comment>
        <translation>%1&#x202f;; maintenant %2</translation>
    </message>
</context>
<context>
    <name>permanence::DefectDialog</name>
    <message>
        <source>Report to quality control</source>
        <translation>Transmettre au contrôle qualité</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>&amp;Cause</translation>
    </message>
    <message>
        <source>Quality control takes it.</source>
        <translation>Le contrôle qualité l’accepte.</translation>
    </message>
    <message>
        <source>Quality control does not take this: %1. The report is kept as refused.</source>
        <translation>Le contrôle qualité ne l’accepte pas&#xa0;: %1. Le rapport est conservé comme refusé.</translation>
    </message>
</context>
<context>
    <name>permanence::DeskCard</name>
    <message>
        <source>a desk without a name yet</source>
        <translation>un support encore sans nom</translation>
    </message>
    <message>
        <source>This desk: %1</source>
        <translation>Ce support&#xa0;: %1</translation>
    </message>
    <message>
        <source>phone numbers as in %1 · %2 · callers without a contract: %3</source>
        <comment>region, time zone, policy</comment>
        <translation>numéros de téléphone comme en %1 · %2 · appelants sans contrat&#xa0;: %3</translation>
    </message>
    <message>
        <source>Set up the desk …</source>
        <translation>Paramétrer le support …</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Formations …</translation>
    </message>
    <message>
        <source>Who is trained on which product</source>
        <translation>Qui est formé à quel produit</translation>
    </message>
</context>
<context>
    <name>permanence::DeskDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set up the desk</source>
        <translation>Paramétrer le support</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Phone numbers as in</source>
        <translation>Numéros de téléphone comme en</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Fuseau horaire</translation>
    </message>
    <message>
        <source>Callers &amp;without a contract</source>
        <translation>Appelants &amp;sans contrat</translation>
    </message>
    <message>
        <source>the first policy</source>
        <translation>la première politique</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
</context>
<context>
    <name>permanence::DueExplanationView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>Copier l’explication</translation>
    </message>
    <message>
        <source>What counts until the due time</source>
        <translation>Ce qui compte jusqu’à l’échéance</translation>
    </message>
</context>
<context>
    <name>permanence::FileField</name>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <comment>%1 is what file</comment>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>permanence::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>permanence::HeadlineCard</name>
    <message>
        <source>%1: met</source>
        <comment>a target</comment>
        <translation>%1&#xa0;: atteint</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <comment>a target</comment>
        <translation>%1&#xa0;: manqué</translation>
    </message>
</context>
<context>
    <name>permanence::HistoryDelegate</name>
    <message>
        <source>Permanence</source>
        <comment>author of what the program did itself</comment>
        <translation>Permanence</translation>
    </message>
</context>
<context>
    <name>permanence::HistoryView</name>
    <message>
        <source>Reading the history …</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Rien encore.</translation>
    </message>
</context>
<context>
    <name>permanence::HubFields</name>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Lo&amp;gin</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Connexion</translation>
    </message>
    <message>
        <source>Certificate of the authorit&amp;y</source>
        <translation>Certificat de l’autorit&amp;é</translation>
    </message>
    <message>
        <source>Password is &amp;kept</source>
        <translation>Mot de passe &amp;gardé</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Password &amp;file</source>
        <translation>&amp;Fichier de mots de passe</translation>
    </message>
    <message>
        <source>hub.example/desk</source>
        <comment>an address: a host and a database</comment>
        <translation>hub.example/desk</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>as the system has it: ~/.postgresql/root.crt</source>
        <translation>celui du système&#xa0;: ~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>Fichier de mots de passe</translation>
    </message>
    <message>
        <source>readable by you alone</source>
        <translation>lisible par vous seul</translation>
    </message>
    <message>
        <source>empty: the one that is kept</source>
        <translation>vide&#xa0;: celui qui est gardé</translation>
    </message>
    <message>
        <source>in the keyring of this machine</source>
        <translation>dans le trousseau de cette machine</translation>
    </message>
    <message>
        <source>in a file that only you can read</source>
        <translation>dans un fichier que vous seul pouvez lire</translation>
    </message>
</context>
<context>
    <name>permanence::HubForm</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Several workstations share one history by way of a hub, a PostgreSQL database. Each goes on working while it is away; without one, this workstation works alone.</source>
        <translation>Plusieurs postes partagent un historique au moyen d’un hub, une base de données PostgreSQL. Chacun continue de travailler en son absence&#x202f;; sans hub, ce poste travaille seul.</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Annuler l’essai</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Essayer la connexion</translation>
    </message>
    <message>
        <source>Work with this hub</source>
        <translation>Travailler avec ce hub</translation>
    </message>
    <message>
        <source>Work alone</source>
        <translation>Travailler seul</translation>
    </message>
    <message>
        <source>At the hub this file belongs to &quot;%1&quot;.</source>
        <translation>Sur le hub, ce fichier appartient à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>With the first sync this file belongs to the login at the hub, for good. What &quot;%1&quot; wrote before goes up as it is.</source>
        <translation>Dès la première synchronisation, ce fichier appartient pour toujours à l’identifiant du hub. Ce que «&#x202f;%1&#x202f;» a écrit avant part tel quel.</translation>
    </message>
    <message>
        <source>%1 wrote to it, too: that is refused until the hub&apos;s administrator takes it in, once, with &quot;permanencectl hub adopt %2 URL&quot;.</source>
        <translation>%1 y a écrit aussi&#xa0;: c’est refusé tant que l’administrateur du hub ne l’admet pas, une fois, par «&#x202f;permanencectl hub adopt %2 URL&#x202f;».</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>L’essai a été annulé.</translation>
    </message>
    <message>
        <source>Looking for %1 …</source>
        <translation>Recherche de %1 …</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is let in, as %2 of %3.</source>
        <comment>a login, a role, desks</comment>
        <translation>«&#x202f;%1&#x202f;» est admis, comme %2 de %3.</translation>
    </message>
    <message>
        <source>But here you work as &quot;%1&quot;: what you write would be refused.</source>
        <translation>Mais ici vous travaillez comme «&#x202f;%1&#x202f;»&#xa0;: ce que vous écrivez serait refusé.</translation>
    </message>
    <message>
        <source>From now on this workstation works with %1.</source>
        <translation>Désormais ce poste travaille avec %1.</translation>
    </message>
    <message>
        <source>This workstation works alone. What it has stays; nothing goes up or comes down any more.</source>
        <translation>Ce poste travaille seul. Ce qu’il a reste&#x202f;; plus rien ne part ni n’arrive.</translation>
    </message>
</context>
<context>
    <name>permanence::ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Lines of the sheet</source>
        <translation>Lignes de la feuille</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Reading the sheet …</source>
        <translation>Lecture de la feuille…</translation>
    </message>
    <message>
        <source>Nothing can be imported from %1</source>
        <translation>Rien ne peut être importé de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n nouvelle ligne</numerusform>
            <numerusform>%n nouvelles lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusée</numerusform>
            <numerusform>%n refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>Brings %1, %2 and %3.</source>
        <translation>Apporte %1, %2 et %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n interlocuteur</numerusform>
            <numerusform>%n interlocuteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Refused lines will be written to a file beside the sheet, each with its reason.</source>
        <translation>Les lignes refusées seront écrites dans un fichier à côté de la feuille, chacune avec son motif.</translation>
    </message>
    <message>
        <source>Columns that are not known and left out: %1</source>
        <translation>Colonnes inconnues, laissées de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write refused lines</source>
        <translation>Écrire les lignes refusées</translation>
    </message>
</context>
<context>
    <name>permanence::ImportModel</name>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 au lieu de %2</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a line of an import</comment>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a line of an import</comment>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>a line of an import</comment>
        <translation>refusée</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>permanence::IncomingCalls</name>
    <message>
        <source>Caller: %1</source>
        <comment>first line of the details</comment>
        <translation>Appelant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>A missed call was not kept: %1</source>
        <translation>Un appel manqué n’a pas été gardé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a caller&apos;s name, number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Missed call at %1: %2.</source>
        <translation>Appel manqué à %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Missed call at %1: %2. A callback is due.</source>
        <translation>Appel manqué à %1&#xa0;: %2. Un rappel est dû.</translation>
    </message>
    <message>
        <source>Open the callbacks</source>
        <translation>Ouvrir les rappels</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Ouvrir le client</translation>
    </message>
</context>
<context>
    <name>permanence::IncomingCard</name>
    <message>
        <source>Ringing</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>Spoken %1–%2</source>
        <comment>two times of day</comment>
        <translation>Parlé de %1 à %2</translation>
    </message>
    <message>
        <source>Answered at %1</source>
        <translation>Décroché à %1</translation>
    </message>
    <message>
        <source>To dial</source>
        <translation>À composer</translation>
    </message>
    <message numerus="yes">
        <source>%n people of several customers have this number</source>
        <translation>
            <numerusform>%n personne de plusieurs clients a ce numéro</numerusform>
            <numerusform>%n personnes de plusieurs clients ont ce numéro</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n ticket ouvert</numerusform>
            <numerusform>%n tickets ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>save the call in hand first</source>
        <translation>enregistrez d’abord l’appel en cours</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>%1 (F4)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (F4)</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Close this card</source>
        <translation>Fermer cette fiche</translation>
    </message>
</context>
<context>
    <name>permanence::IncomingCards</name>
    <message>
        <source>Answer the call that rings</source>
        <translation>Répondre à l’appel qui sonne</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>calls that ring beside those in view</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>permanence::IntakeFields</name>
    <message>
        <source>summary</source>
        <translation>résumé</translation>
    </message>
</context>
<context>
    <name>permanence::InvoiceDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Invoice, %1</source>
        <translation>Facture, %1</translation>
    </message>
    <message>
        <source>Invoices of all customers</source>
        <translation>Factures de tous les clients</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Save as &amp;CSV …</source>
        <translation>Enregistrer en &amp;CSV…</translation>
    </message>
    <message>
        <source>Save as &amp;Excel sheet …</source>
        <translation>Enregistrer en feuille &amp;Excel…</translation>
    </message>
    <message>
        <source>Nothing to pay for this month</source>
        <translation>Rien à payer pour ce mois</translation>
    </message>
    <message>
        <source>Lines appear when work on a service is entered in a ticket. %1 shows the month before.</source>
        <translation>Des lignes apparaissent quand un travail sur un service est saisi dans un ticket. %1 montre le mois précédent.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) counted against packs; they cost nothing more.</source>
        <translation>
            <numerusform>%n minute décomptée des packs&#x202f;; elle ne coûte rien de plus.</numerusform>
            <numerusform>%n minutes décomptées des packs&#x202f;; elles ne coûtent rien de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>This month is not over: the total may grow.</source>
        <translation>Ce mois n’est pas fini&#xa0;: le total peut augmenter.</translation>
    </message>
    <message>
        <source>A timer that was started in this month still runs: the total grows.</source>
        <translation>Un chronomètre lancé ce mois-là tourne encore&#xa0;: le total augmente.</translation>
    </message>
    <message>
        <source>Not priced, for the policy version has not arrived here: %1</source>
        <translation>Sans prix, car la version de la politique n’est pas arrivée ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Invoice %1 %2</source>
        <comment>customer, month</comment>
        <translation>Facture %1 %2</translation>
    </message>
    <message>
        <source>Invoices %1</source>
        <comment>month</comment>
        <translation>Factures %1</translation>
    </message>
    <message>
        <source>Save the invoice</source>
        <translation>Enregistrer la facture</translation>
    </message>
    <message>
        <source>CSV sheets (*.csv)</source>
        <translation>Feuilles CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel sheets (*.xlsx)</source>
        <translation>Feuilles Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
</context>
<context>
    <name>permanence::InvoiceLines</name>
    <message>
        <source>extra charge</source>
        <translation>supplément</translation>
    </message>
    <message>
        <source>timer runs</source>
        <translation>chronomètre en marche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, from-until</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Lignes de la facture</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Unknown callers</source>
        <translation>Appelants inconnus</translation>
    </message>
</context>
<context>
    <name>permanence::KnowledgePage</name>
    <message>
        <source>Saved: %1.</source>
        <translation>Enregistré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Connaissances</translation>
    </message>
    <message>
        <source>all products</source>
        <translation>tous les produits</translation>
    </message>
    <message>
        <source>The articles could not be read</source>
        <translation>Les articles n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>No article fits</source>
        <translation>Aucun article ne correspond</translation>
    </message>
    <message>
        <source>Esc takes back the words; look at the product and the ticks, too.</source>
        <translation>Échap efface les mots&#x202f;; voyez aussi le produit et les cases cochées.</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Rien n’est encore rédigé</translation>
    </message>
    <message>
        <source>Write the first article (Ctrl+N), or import a folder of Markdown files (Ctrl+I).</source>
        <translation>Rédigez le premier article (Ctrl+N), ou importez un dossier de fichiers Markdown (Ctrl+I).</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>Withdrawn: %1.</source>
        <translation>Retiré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Import articles from a folder</source>
        <translation>Importer les articles d’un dossier</translation>
    </message>
    <message numerus="yes">
        <source>Imported: %n article(s).</source>
        <translation>
            <numerusform>Importé&#xa0;: %n article.</numerusform>
            <numerusform>Importés&#xa0;: %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were refused.</source>
        <translation>
            <numerusform>%n fichier a été refusé.</numerusform>
            <numerusform>%n fichiers ont été refusés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find by title, product or text</source>
        <translation>Chercher par titre, produit ou texte</translation>
    </message>
    <message>
        <source>Find articles</source>
        <translation>Chercher des articles</translation>
    </message>
    <message>
        <source>P&amp;roduct</source>
        <translation>P&amp;roduit</translation>
    </message>
    <message>
        <source>Pu&amp;blic only</source>
        <translation>Pu&amp;blics seulement</translation>
    </message>
    <message>
        <source>&amp;Withdrawn too</source>
        <translation>Retirés &amp;aussi</translation>
    </message>
    <message>
        <source>Articles by title</source>
        <translation>Articles par titre</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>New article …</source>
        <translation>Nouvel article…</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Récrire</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Import a folder of articles …</source>
        <translation>Importer un dossier d’articles…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>Importer un dossier d’articles</translation>
    </message>
    <message>
        <source>Save the article</source>
        <translation>Enregistrer l’article</translation>
    </message>
</context>
<context>
    <name>permanence::KnownAlready</name>
    <message>
        <source>like name</source>
        <translation>nom semblable</translation>
    </message>
    <message>
        <source>Perhaps known already: %1 (%2)</source>
        <comment>who, why</comment>
        <translation>Peut-être déjà connu&#xa0;: %1 (%2)</translation>
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
    <name>permanence::MeetingCard</name>
    <message>
        <source>nobody has it</source>
        <translation>sans responsable</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>the owner of a ticket</comment>
        <translation>chez %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <comment>when</comment>
        <translation>clos %1</translation>
    </message>
    <message>
        <source>Last time: %1, by %2, %3</source>
        <comment>what, when, kept or not</comment>
        <translation>La dernière fois&#xa0;: %1, pour %2, %3</translation>
    </message>
    <message>
        <source>The ticket: Space next, Backspace previous</source>
        <translation>Le ticket&#xa0;: Espace pour le suivant, Retour arrière pour le précédent</translation>
    </message>
    <message>
        <source>What happened on the ticket</source>
        <translation>Historique du ticket</translation>
    </message>
</context>
<context>
    <name>permanence::MeetingForm</name>
    <message>
        <source>Closed before it was discussed.</source>
        <translation>Clos avant d’être discuté.</translation>
    </message>
    <message>
        <source>Recorded; what you change is recorded anew.</source>
        <translation>Consigné&#x202f;; toute modification est consignée de nouveau.</translation>
    </message>
    <message>
        <source>Go on as planned</source>
        <translation>Continuer comme prévu</translation>
    </message>
    <message>
        <source>Call the customer</source>
        <translation>Appeler le client</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Attendre le client</translation>
    </message>
    <message>
        <source>Ask the maker</source>
        <translation>Interroger l’éditeur</translation>
    </message>
    <message>
        <source>Needs a specialist</source>
        <translation>Faire appel à un spécialiste</translation>
    </message>
    <message>
        <source>Offer to close</source>
        <translation>Proposer la clôture</translation>
    </message>
    <message>
        <source>%1 on this ticket · %2 in all</source>
        <comment>lengths of time</comment>
        <translation>%1 sur ce ticket · %2 en tout</translation>
    </message>
    <message>
        <source>To quality control because of:</source>
        <translation>Au contrôle qualité pour&#xa0;:</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a key, what it means</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Decision (D)</source>
        <translation>&amp;Décision (D)</translation>
    </message>
    <message>
        <source>&amp;Next step (N); empty: the decision itself</source>
        <translation>Étape suiva&amp;nte (N)&#x202f;; vide&#xa0;: la décision elle-même</translation>
    </message>
    <message>
        <source>&amp;Owner (O)</source>
        <translation>Resp&amp;onsable (O)</translation>
    </message>
    <message>
        <source>&amp;When (W)</source>
        <translation>&amp;Pour le (W)</translation>
    </message>
    <message>
        <source>What the customer is &amp;told (T); empty: a text in its language</source>
        <translation>Ce que le clien&amp;t apprend (T)&#x202f;; vide&#xa0;: un texte dans sa langue</translation>
    </message>
</context>
<context>
    <name>permanence::MeetingWindow</name>
    <message>
        <source>%1 of %2 discussed</source>
        <translation>%1 sur %2 discutés</translation>
    </message>
    <message>
        <source>This is the last ticket: Esc leaves the meeting.</source>
        <translation>C’est le dernier ticket&#xa0;: Échap quitte la réunion.</translation>
    </message>
    <message>
        <source>This is the first ticket.</source>
        <translation>C’est le premier ticket.</translation>
    </message>
    <message>
        <source>There is no decision yet: D writes one, 1 to 6 take a usual one.</source>
        <translation>Il n’y a pas encore de décision&#xa0;: D pour l’écrire, 1 à 6 pour une décision courante.</translation>
    </message>
    <message>
        <source>Handed over to quality control</source>
        <translation>Transmis au contrôle qualité</translation>
    </message>
    <message>
        <source>Quality control does not take it</source>
        <translation>Le contrôle qualité ne l’accepte pas</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Revue hebdomadaire</translation>
    </message>
    <message>
        <source>Agenda with marks</source>
        <translation>Ordre du jour avec repères</translation>
    </message>
    <message>
        <source>Space next · Backspace previous · 1 to 6 usual decision · D decision · N next step · O owner · W when, + and − a day · T what is told · Q quality control · H timeline · Ctrl+Return next out of a field · Esc leave; it can be taken up again</source>
        <translation>Espace suivant · Retour arrière précédent · 1 à 6 décision courante · D décision · N étape suivante · O responsable · W échéance, + et − un jour · T texte pour le client · Q contrôle qualité · H historique · Ctrl+Entrée suivant depuis un champ · Échap quitter&#x202f;; la réunion peut être reprise</translation>
    </message>
</context>
<context>
    <name>permanence::MyTicketsPage</name>
    <message>
        <source>My tickets</source>
        <translation>Mes tickets</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message>
        <source>Whose tickets</source>
        <translation>Tickets de qui</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Tous les ouverts</translation>
    </message>
    <message>
        <source>Open tickets, nearest limit first</source>
        <translation>Tickets ouverts, échéance la plus proche d’abord</translation>
    </message>
    <message>
        <source>Show my tickets</source>
        <translation>Afficher mes tickets</translation>
    </message>
    <message>
        <source>Show all open tickets</source>
        <translation>Afficher tous les tickets ouverts</translation>
    </message>
    <message>
        <source>Open the selected ticket</source>
        <translation>Ouvrir le ticket sélectionné</translation>
    </message>
    <message>
        <source>nearest limit: %1</source>
        <comment>as &quot;nearest limit: 00:18 left&quot;</comment>
        <translation>échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>The tickets could not be read</source>
        <translation>Les tickets n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>No open ticket is yours</source>
        <translation>Aucun ticket ouvert n’est à vous</translation>
    </message>
    <message>
        <source>Press F2 when the phone rings, or Ctrl+O to see the open tickets of the whole desk.</source>
        <translation>Appuyez sur F2 quand le téléphone sonne, ou sur Ctrl+O pour voir les tickets ouverts de tout le support.</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Aucun ticket n’est ouvert</translation>
    </message>
    <message>
        <source>Press F2 when the phone rings.</source>
        <translation>Appuyez sur F2 quand le téléphone sonne.</translation>
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
    <name>permanence::NextPanel</name>
    <message>
        <source>Next</source>
        <translation>À suivre</translation>
    </message>
</context>
<context>
    <name>permanence::NoticeBar</name>
    <message>
        <source>Information: %1</source>
        <translation>Information&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Attention&#xa0;: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problème&#xa0;: %1</translation>
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
        <translation>n’existe plus</translation>
    </message>
</context>
<context>
    <name>permanence::PickDialog</name>
    <message>
        <source>Severity</source>
        <translation>Criticité</translation>
    </message>
    <message>
        <source>Assign the ticket</source>
        <translation>Affecter le ticket</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Affecter</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Criticité</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>%1 · trained on %2</source>
        <comment>agent, product</comment>
        <translation>%1 · formé à %2</translation>
    </message>
    <message>
        <source>%1 · owner now</source>
        <translation>%1 · responsable actuel</translation>
    </message>
    <message>
        <source>The status stays; the owner changes.</source>
        <translation>Le statut reste&#x202f;; le responsable change.</translation>
    </message>
    <message>
        <source>Take in charge by %1.</source>
        <translation>Prise en charge avant %1.</translation>
    </message>
    <message>
        <source>Resolve by %1.</source>
        <translation>Résolution avant %1.</translation>
    </message>
</context>
<context>
    <name>permanence::PoliciesPage</name>
    <message>
        <source>Policies</source>
        <translation>Politiques</translation>
    </message>
    <message>
        <source>Play a scenario by the desk&apos;s policies …</source>
        <translation>Jouer un scénario selon les politiques du support …</translation>
    </message>
    <message>
        <source>Play a scenario …</source>
        <translation>Jouer un scénario …</translation>
    </message>
    <message>
        <source>Load a policy or a new version …</source>
        <translation>Charger une politique ou une nouvelle version …</translation>
    </message>
    <message>
        <source>Load a version …</source>
        <translation>Charger une version …</translation>
    </message>
    <message>
        <source>Copy the policy as text</source>
        <translation>Copier la politique comme texte</translation>
    </message>
    <message>
        <source>Policies and their versions</source>
        <translation>Politiques et leurs versions</translation>
    </message>
    <message>
        <source>Copied: %1.</source>
        <translation>Copié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Load a policy</source>
        <translation>Charger une politique</translation>
    </message>
    <message>
        <source>Policy documents (*.json);;All files (*)</source>
        <translation>Documents de politique (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Play a scenario</source>
        <translation>Jouer un scénario</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>Scénarios (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Published: %1. New tickets are judged by it.</source>
        <translation>Publié&#xa0;: %1. Les nouveaux tickets en relèvent.</translation>
    </message>
</context>
<context>
    <name>permanence::PolicyList</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n ticket ouvert</numerusform>
            <numerusform>%n tickets ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <comment>%2 tells of open tickets</comment>
        <translation>Version %1 · %2</translation>
    </message>
    <message>
        <source>%1
version %2 · %3</source>
        <comment>name, version, open tickets</comment>
        <translation>%1
version %2 · %3</translation>
    </message>
</context>
<context>
    <name>permanence::PolicyReader</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>compared with</comment>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Com&amp;pare with</source>
        <translation>Com&amp;parer avec</translation>
    </message>
    <message>
        <source>Only what c&amp;hanged</source>
        <translation>Seulement les c&amp;hangements</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>The policy in words</source>
        <translation>La politique en toutes lettres</translation>
    </message>
</context>
<context>
    <name>permanence::PromiseDialog</name>
    <message>
        <source>Promise an answer</source>
        <translation>Promettre une réponse</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promettre</translation>
    </message>
    <message>
        <source>&amp;Suggestion</source>
        <translation>&amp;Suggestion</translation>
    </message>
    <message>
        <source>&amp;When (desk time)</source>
        <translation>&amp;Quand (heure du support)</translation>
    </message>
    <message>
        <source>In one hour of desk time</source>
        <translation>Dans une heure ouvrée</translation>
    </message>
    <message>
        <source>By the end of the day</source>
        <translation>Avant la fin de la journée</translation>
    </message>
    <message>
        <source>By the end of the next business day</source>
        <translation>Avant la fin du prochain jour ouvrable</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Un autre moment</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Ce moment est déjà passé.</translation>
    </message>
    <message>
        <source>The customer is closed then: %1.</source>
        <translation>Le client est alors fermé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It lies outside the desk hours.</source>
        <translation>C’est en dehors des horaires du support.</translation>
    </message>
    <message>
        <source>Say: “%1”</source>
        <translation>Dites&#xa0;: «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>permanence::PromiseList</name>
    <message>
        <source>%1 %2</source>
        <comment>a number, what became of promises</comment>
        <translation>%2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Promised in the last review: %1</source>
        <translation>Promis lors de la revue précédente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a time</comment>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>What the last review promised</source>
        <translation>Ce que la revue précédente a promis</translation>
    </message>
</context>
<context>
    <name>permanence::PromiseRow</name>
    <message>
        <source>In one hour: %1 (1)</source>
        <comment>a time, and the key to press</comment>
        <translation>Dans une heure&#xa0;: %1 (1)</translation>
    </message>
    <message>
        <source>End of the day: %1 (2)</source>
        <comment>a time, and the key to press</comment>
        <translation>Fin de journée&#xa0;: %1 (2)</translation>
    </message>
    <message>
        <source>Next business day: %1 (3)</source>
        <comment>a time, and the key to press</comment>
        <translation>Prochain jour ouvrable&#xa0;: %1 (3)</translation>
    </message>
    <message>
        <source>Promised: an answer by %1</source>
        <translation>Promis&#xa0;: une réponse d’ici %1</translation>
    </message>
    <message>
        <source>Promise an answer by:</source>
        <translation>Promettre une réponse d’ici&#xa0;:</translation>
    </message>
</context>
<context>
    <name>permanence::PublishDialog</name>
    <message>
        <source>Play a scenario by it …</source>
        <translation>Jouer un scénario avec elle …</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Charger %1</translation>
    </message>
    <message>
        <source>Reading the policy …</source>
        <translation>Lecture de la politique …</translation>
    </message>
    <message>
        <source>What the policy brings</source>
        <translation>Ce que la politique apporte</translation>
    </message>
    <message>
        <source>Nothing can be loaded from %1</source>
        <translation>Rien ne peut être chargé depuis %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n erreur dans %1</numerusform>
            <numerusform>%n erreurs dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was published. Put the file right at these places and load it again.</source>
        <translation>Rien n’a été publié. Corrigez le fichier à ces endroits et chargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>Publier la version %1</translation>
    </message>
    <message>
        <source>%1, version %2: %3 from version %4</source>
        <translation>%1, version %2&#xa0;: %3 par rapport à la version %4</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, version %2: a new policy</source>
        <translation>%1, version %2&#xa0;: une nouvelle politique</translation>
    </message>
    <message>
        <source>Version %1 is published already, and says the same.</source>
        <translation>La version %1 est déjà publiée et dit la même chose.</translation>
    </message>
    <message>
        <source>Version %1 is published already and says something else: give this one the number %2 in the file, and load it again.</source>
        <translation>La version %1 est déjà publiée et dit autre chose&#xa0;: donnez à celle-ci le numéro %2 dans le fichier, et chargez-le de nouveau.</translation>
    </message>
    <message>
        <source>Only team leads and managers publish policies.</source>
        <translation>Seuls les responsables d’équipe et les managers publient des politiques.</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) keep version %1.</source>
        <translation>
            <numerusform>%n ticket ouvert garde la version %1.</numerusform>
            <numerusform>%n tickets ouverts gardent la version %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New tickets go on being judged by version %1, which is newer.</source>
        <translation>Les nouveaux tickets relèvent toujours de la version %1, plus récente.</translation>
    </message>
    <message>
        <source>New tickets are judged by version %1 from its publication on.</source>
        <translation>Les nouveaux tickets relèvent de la version %1 dès sa publication.</translation>
    </message>
</context>
<context>
    <name>permanence::QueueBar</name>
    <message>
        <source>Longest wait: %1</source>
        <comment>hours and minutes</comment>
        <translation>Attente la plus longue&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) over 48 h</source>
        <translation>
            <numerusform>%n ticket à plus de 48 h</numerusform>
            <numerusform>%n tickets à plus de 48 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) within 4 h of them</source>
        <comment>of the 48 hours</comment>
        <translation>
            <numerusform>%n ticket à moins de 4 h du terme</numerusform>
            <numerusform>%n tickets à moins de 4 h du terme</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is near 48 h</source>
        <translation>personne n’approche des 48 h</translation>
    </message>
    <message>
        <source>Views of the queue</source>
        <translation>Vues de la file</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>Only this product</source>
        <translation>Seulement ce produit</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Only this customer</source>
        <translation>Seulement ce client</translation>
    </message>
</context>
<context>
    <name>permanence::QueuePage</name>
    <message>
        <source>Nobody waits: there is nothing to take.</source>
        <translation>Personne n’attend&#xa0;: il n’y a rien à prendre.</translation>
    </message>
    <message>
        <source>%1 is yours: %2</source>
        <comment>ticket, its summary</comment>
        <translation>%1 est à vous&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) taken in charge.</source>
        <translation>
            <numerusform>%n ticket pris en charge.</numerusform>
            <numerusform>%n tickets pris en charge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) given to %1.</source>
        <translation>
            <numerusform>%n ticket confié à %1.</numerusform>
            <numerusform>%n tickets confiés à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV sheet (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;Feuille CSV (*.csv)</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>name of a file</comment>
        <translation>file</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) written to %1.</source>
        <translation>
            <numerusform>%n ticket écrit dans %1.</numerusform>
            <numerusform>%n tickets écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Une autre vue porte ce nom.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; is removed.</source>
        <translation>La vue «&#x202f;%1&#x202f;» est supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>La file n’a pas pu être lue</translation>
    </message>
    <message>
        <source>No such ticket is here</source>
        <translation>Aucun ticket de ce genre ici</translation>
    </message>
    <message>
        <source>Esc shows all products and customers again.</source>
        <translation>Échap affiche de nouveau tous les produits et tous les clients.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Personne n’attend</translation>
    </message>
    <message>
        <source>What comes by mail and portal appears here. Press F2 when the phone rings.</source>
        <translation>Ce qui arrive par courriel et par le portail apparaît ici. Appuyez sur F2 quand le téléphone sonne.</translation>
    </message>
    <message>
        <source>No open ticket is yours</source>
        <translation>Aucun ticket ouvert n’est à vous</translation>
    </message>
    <message>
        <source>%1 takes the next one that waits.</source>
        <comment>a key</comment>
        <translation>%1 prend le prochain qui attend.</translation>
    </message>
    <message>
        <source>Your team has no open ticket</source>
        <translation>Votre équipe n’a aucun ticket ouvert</translation>
    </message>
    <message>
        <source>Ctrl+K, then &quot;Teams&quot;, says who works in which team.</source>
        <translation>Ctrl+K, puis «&#x202f;Équipes&#x202f;», dit qui travaille dans quelle équipe.</translation>
    </message>
    <message>
        <source>No customer owes an answer</source>
        <translation>Aucun client ne doit de réponse</translation>
    </message>
    <message>
        <source>Tickets on which you ask for an answer or files wait here.</source>
        <translation>Les tickets pour lesquels vous demandez une réponse ou des fichiers attendent ici.</translation>
    </message>
    <message>
        <source>No limit passes today</source>
        <translation>Aucune échéance aujourd’hui</translation>
    </message>
    <message>
        <source>Every open ticket has an owner</source>
        <translation>Chaque ticket ouvert a un responsable</translation>
    </message>
    <message>
        <source>Press F2 when the phone rings.</source>
        <translation>Appuyez sur F2 quand le téléphone sonne.</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Aucun ticket n’est ouvert</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Tickets with the reasons for their places</source>
        <translation>Tickets avec la raison de leur place</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>Prendre le suivant</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Attribuer …</translation>
    </message>
    <message>
        <source>Open the selected ticket</source>
        <translation>Ouvrir le ticket sélectionné</translation>
    </message>
    <message>
        <source>Save what is shown as a view …</source>
        <translation>Enregistrer ce qui est affiché comme vue …</translation>
    </message>
    <message>
        <source>Rename this view …</source>
        <translation>Renommer cette vue …</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Supprimer cette vue</translation>
    </message>
    <message>
        <source>Next view of the queue</source>
        <translation>Vue suivante de la file</translation>
    </message>
    <message>
        <source>Previous view of the queue</source>
        <translation>Vue précédente de la file</translation>
    </message>
    <message>
        <source>Show one product only</source>
        <translation>N’afficher qu’un produit</translation>
    </message>
    <message>
        <source>Show one customer only</source>
        <translation>N’afficher qu’un client</translation>
    </message>
    <message>
        <source>Teams …</source>
        <translation>Équipes …</translation>
    </message>
    <message numerus="yes">
        <source>Export %n …</source>
        <comment>as &quot;Export 12 …&quot;: that many tickets</comment>
        <translation>
            <numerusform>Exporter %n …</numerusform>
            <numerusform>Exporter %n …</numerusform>
        </translation>
    </message>
    <message>
        <source>limit passed %1</source>
        <comment>hours and minutes ago</comment>
        <translation>échéance dépassée de %1</translation>
    </message>
    <message>
        <source>nearest limit %1</source>
        <comment>hours and minutes</comment>
        <translation>prochaine échéance %1</translation>
    </message>
</context>
<context>
    <name>permanence::RefusedCard</name>
    <message>
        <source>No ticket: the caller was pointed elsewhere</source>
        <translation>Pas de ticket&#xa0;: l’appelant a été orienté ailleurs</translation>
    </message>
    <message>
        <source>No ticket: the call was logged as refused</source>
        <translation>Pas de ticket&#xa0;: l’appel a été consigné comme refusé</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message>
        <source>You may let this call in; the reason is kept with the ticket.</source>
        <translation>Vous pouvez admettre cet appel&#x202f;; le motif est conservé avec le ticket.</translation>
    </message>
    <message>
        <source>A team lead can let this call in all the same.</source>
        <translation>Un chef d’équipe peut admettre cet appel malgré tout.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What you can offer</source>
        <translation>Ce que vous pouvez proposer</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>why this call is let in</source>
        <translation>pourquoi cet appel est admis</translation>
    </message>
    <message>
        <source>&amp;Let in all the same</source>
        <translation>Admettre mal&amp;gré tout</translation>
    </message>
    <message>
        <source>Next call (F2)</source>
        <translation>Appel suivant (F2)</translation>
    </message>
    <message>
        <source>&amp;Put back what I wrote</source>
        <translation>&amp;Reprendre ce que j’ai écrit</translation>
    </message>
</context>
<context>
    <name>permanence::RehearsalDialog</name>
    <message>
        <source>Play again</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Rehearsal of %1</source>
        <translation>Répétition de %1</translation>
    </message>
    <message>
        <source>What came of the rehearsal</source>
        <translation>Résultat de la répétition</translation>
    </message>
    <message>
        <source>Mistakes of the scenario</source>
        <translation>Erreurs du scénario</translation>
    </message>
    <message>
        <source>Playing …</source>
        <translation>Lecture du scénario …</translation>
    </message>
    <message>
        <source>By the policies of this desk, with a clock of its own; nothing is written to the desk&apos;s data.</source>
        <translation>Selon les politiques de ce support, avec une horloge à part&#x202f;; rien n’est écrit dans les données du support.</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n erreur dans %1</numerusform>
            <numerusform>%n erreurs dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was played. Put the file right at these places and play it again.</source>
        <translation>Rien n’a été joué. Corrigez le fichier à ces endroits et rejouez-le.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>steps played, steps refused</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) played</source>
        <translation>
            <numerusform>%n étape jouée</numerusform>
            <numerusform>%n étapes jouées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the rules</source>
        <translation>
            <numerusform>%n refusée par les règles</numerusform>
            <numerusform>%n refusées par les règles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a table, number of its rows</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>permanence::ReviewAgendaModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a group of tickets, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>number of a ticket</comment>
        <translation>%1 nouveau</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>age in business days</comment>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Dernier échange</translation>
    </message>
    <message>
        <source>Next step with</source>
        <translation>Étape suivante chez</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>earlier reviews and promises</comment>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>permanence::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Whole desk</source>
        <translation>Tout le service</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Équipe %1</translation>
    </message>
    <message>
        <source>Prepared: this is what the review would discuss now.</source>
        <translation>Préparée&#xa0;: voici ce que la revue discuterait maintenant.</translation>
    </message>
    <message>
        <source>No review was held: this is the agenda as it was at the end of the week.</source>
        <translation>Aucune revue n’a été tenue&#xa0;: voici l’ordre du jour tel qu’il était à la fin de la semaine.</translation>
    </message>
    <message>
        <source>This week has not begun: this is what is unresolved now.</source>
        <translation>Cette semaine n’a pas commencé&#xa0;: voici ce qui n’est pas résolu à présent.</translation>
    </message>
    <message>
        <source>Opened %1 by %2, closed %3.</source>
        <comment>when, who, when</comment>
        <translation>Ouverte %1 par %2, close %3.</translation>
    </message>
    <message>
        <source>Opened %1 by %2: %3 of %4 discussed, %5 to be told.</source>
        <comment>when, who, numbers</comment>
        <translation>Ouverte %1 par %2&#xa0;: %3 sur %4 discutés, %5 à informer.</translation>
    </message>
    <message>
        <source>The minutes of your tickets. %1</source>
        <comment>what a review did</comment>
        <translation>Le compte rendu de vos tickets. %1</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>Poursuivre la réunion</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Ouvrir la revue</translation>
    </message>
    <message>
        <source>Back to the agenda</source>
        <translation>Retour à l’ordre du jour</translation>
    </message>
    <message>
        <source>Tell the customers</source>
        <translation>Informer les clients</translation>
    </message>
    <message>
        <source>The review of %1 is still open</source>
        <comment>a week</comment>
        <translation>La revue est encore ouverte&#xa0;: %1</translation>
    </message>
    <message>
        <source>No minutes of your tickets</source>
        <translation>Aucun compte rendu de vos tickets</translation>
    </message>
    <message>
        <source>What a review decides about a ticket of yours stands here.</source>
        <translation>Ce qu’une revue décide d’un de vos tickets figure ici.</translation>
    </message>
    <message>
        <source>Team %1 has no unresolved ticket</source>
        <translation>L’équipe %1 n’a aucun ticket non résolu</translation>
    </message>
    <message>
        <source>Choose another team, or the whole desk.</source>
        <translation>Choisir une autre équipe, ou tout le service.</translation>
    </message>
    <message>
        <source>No ticket was unresolved in this week</source>
        <translation>Aucun ticket n’était non résolu cette semaine-là</translation>
    </message>
    <message>
        <source>Choose another week.</source>
        <translation>Choisir une autre semaine.</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Clore la revue</translation>
    </message>
    <message>
        <source>Minutes as PDF …</source>
        <translation>Compte rendu en PDF …</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>To the review that is open</source>
        <translation>Aller à la revue ouverte</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Agenda: Enter opens the ticket</source>
        <translation>Ordre du jour&#xa0;: Entrée ouvre le ticket</translation>
    </message>
    <message>
        <source>The review is closed: every customer knows, or has a call with a date.</source>
        <translation>La revue est close&#xa0;: chaque client est informé, ou a un appel daté.</translation>
    </message>
    <message>
        <source>Minutes as PDF</source>
        <translation>Compte rendu en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The minutes are in %1.</source>
        <translation>Le compte rendu est dans %1.</translation>
    </message>
    <message>
        <source>Opened %1, closed %2</source>
        <comment>when</comment>
        <translation>Ouverte %1, close %2</translation>
    </message>
    <message>
        <source>Opened %1, still open</source>
        <comment>when</comment>
        <translation>Ouverte %1, encore ouverte</translation>
    </message>
    <message>
        <source>Which review of the week</source>
        <translation>Choix de la revue de la semaine</translation>
    </message>
    <message>
        <source>Reading the agenda …</source>
        <translation>Lecture de l’ordre du jour…</translation>
    </message>
</context>
<context>
    <name>permanence::SavedCallCard</name>
    <message>
        <source>%1 here, %2 in %3</source>
        <comment>time, time, place</comment>
        <translation>%1 ici, %2 à %3</translation>
    </message>
    <message>
        <source>The call was added to ticket</source>
        <translation>L’appel a été ajouté au ticket</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message>
        <source>Taken in charge</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Limit for taking in charge</source>
        <translation>Échéance de prise en charge</translation>
    </message>
    <message>
        <source>To be taken in charge by</source>
        <translation>À prendre en charge avant</translation>
    </message>
    <message>
        <source>Solution due by</source>
        <translation>À résoudre avant</translation>
    </message>
    <message>
        <source>&amp;Open the ticket (Enter)</source>
        <translation>&amp;Ouvrir le ticket (Entrée)</translation>
    </message>
    <message>
        <source>Next call (F2)</source>
        <translation>Appel suivant (F2)</translation>
    </message>
    <message>
        <source>&amp;Copy the number</source>
        <translation>&amp;Copier le numéro</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>Say: « %1 »</source>
        <translation>À dire&#xa0;: «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>permanence::ScheduleDialog</name>
    <message>
        <source>Plan a callback</source>
        <translation>Planifier un rappel</translation>
    </message>
    <message>
        <source>Plan a callback to %1</source>
        <translation>Planifier un rappel à %1</translation>
    </message>
    <message>
        <source>Times that &amp;suit</source>
        <translation>Moments qui &amp;conviennent</translation>
    </message>
    <message>
        <source>&amp;When (desk time)</source>
        <translation>&amp;Quand (heure du support)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>In&amp;terlocuteur</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Numéro</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Plan the callback</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <comment>a contact</comment>
        <translation>personne en particulier</translation>
    </message>
    <message>
        <source>The desk does not open within a year: choose a time yourself.</source>
        <translation>Le support n’ouvre pas d’ici un an&#xa0;: choisissez vous-même un moment.</translation>
    </message>
    <message>
        <source>Desk and customer are never open together: choose a time yourself, and agree it with them.</source>
        <translation>Le support et le client ne sont jamais ouverts en même temps&#xa0;: choisissez vous-même un moment, et convenez-en avec eux.</translation>
    </message>
    <message>
        <source>Your agenda is full whenever both are open: choose a time yourself.</source>
        <translation>Votre agenda est plein chaque fois que les deux sont ouverts&#xa0;: choisissez vous-même un moment.</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Ce moment est déjà passé.</translation>
    </message>
    <message>
        <source>The customer is closed then: %1.</source>
        <translation>Le client est alors fermé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It lies outside the desk hours.</source>
        <translation>C’est en dehors des horaires du support.</translation>
    </message>
    <message>
        <source>You have something else to do around that time.</source>
        <translation>Vous avez autre chose à faire autour de ce moment.</translation>
    </message>
    <message>
        <source>Both are open then.</source>
        <translation>Les deux sont alors ouverts.</translation>
    </message>
    <message>
        <source>Where they are it is %1 then.</source>
        <comment>a day and a time</comment>
        <translation>Chez eux, il est alors %1.</translation>
    </message>
</context>
<context>
    <name>permanence::ServiceBox</name>
    <message>
        <source>%1, %2 an hour</source>
        <comment>service, price</comment>
        <translation>%1, %2 l’heure</translation>
    </message>
    <message>
        <source>not charged</source>
        <comment>work without a service</comment>
        <translation>non facturé</translation>
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
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>Each choice holds at once and for you on this machine only.</source>
        <translation>Chaque choix s’applique aussitôt, pour vous et sur cette machine seulement.</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>permanence::SharedDayBars</name>
    <message>
        <source>Desk</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Together</source>
        <comment>when both are open</comment>
        <translation>Ensemble</translation>
    </message>
</context>
<context>
    <name>permanence::SideBySide</name>
    <message>
        <source>Both side by side</source>
        <translation>Les deux côte à côte</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>the same on both sides</source>
        <translation>identique des deux côtés</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4</source>
        <comment>a field, a record, its value, whether it differs</comment>
        <translation>%1 de %2&#xa0;: %3, %4</translation>
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
<context>
    <name>permanence::SyncHead</name>
    <message>
        <source>not since the program was started</source>
        <translation>pas depuis le démarrage du programme</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Dernier envoi</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Dernière réception</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a login, a role, desks</comment>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>permanence::SyncNotices</name>
    <message numerus="yes">
        <source>%n changes of yours were overtaken by colleagues.</source>
        <translation>
            <numerusform>%n de vos modifications a été dépassée par un collègue.</numerusform>
            <numerusform>%n de vos modifications ont été dépassées par des collègues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n change(s) of yours: nothing is lost, but you have to decide.</source>
        <translation>
            <numerusform>Le hub a refusé %n de vos modifications&#xa0;: rien n’est perdu, mais c’est à vous de décider.</numerusform>
            <numerusform>Le hub a refusé %n de vos modifications&#xa0;: rien n’est perdu, mais c’est à vous de décider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ouvrir le ticket</translation>
    </message>
</context>
<context>
    <name>permanence::SyncPage</name>
    <message>
        <source>It goes to the hub again.</source>
        <translation>C’est renvoyé au hub.</translation>
    </message>
    <message>
        <source>Yours stands again.</source>
        <translation>Le vôtre vaut de nouveau.</translation>
    </message>
    <message>
        <source>Sync</source>
        <comment>the page that tells how it stands with the hub</comment>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Try the hub now</source>
        <translation>Essayer le hub maintenant</translation>
    </message>
    <message>
        <source>Try now  %1</source>
        <comment>%1 is a key</comment>
        <translation>Essayer maintenant  %1</translation>
    </message>
    <message>
        <source>Settings of the hub</source>
        <translation>Réglages du hub</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier …</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation>Abandonner …</translation>
    </message>
    <message>
        <source>Set mine again</source>
        <translation>Remettre le mien</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>What you have to decide</source>
        <translation>Ce que vous avez à décider</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Rien à décider</translation>
    </message>
    <message>
        <source>A change of yours that the hub refuses, or that a colleague&apos;s overtakes, would stand here with what you can do about it.</source>
        <translation>Une modification que le hub vous refuse, ou que celle d’un collègue dépasse, se trouverait ici avec ce que vous pouvez y faire.</translation>
    </message>
    <message>
        <source>This workstation works alone</source>
        <translation>Ce poste travaille seul</translation>
    </message>
    <message>
        <source>All it needs is in its own file. To share one history with other workstations, name a hub in the settings.</source>
        <translation>Tout ce qu’il lui faut est dans son propre fichier. Pour partager un historique avec d’autres postes, indiquez un hub dans les réglages.</translation>
    </message>
    <message>
        <source>What you have to decide: the first %1 of %2</source>
        <translation>Ce que vous avez à décider&#xa0;: les %1 premiers sur %2</translation>
    </message>
    <message>
        <source>Changed; it goes to the hub again.</source>
        <translation>Modifié&#x202f;; c’est renvoyé au hub.</translation>
    </message>
    <message>
        <source>Drop what was refused</source>
        <translation>Abandonner ce qui a été refusé</translation>
    </message>
    <message numerus="yes">
        <source>%n changes never happened then: they go from this workstation, with all that was computed from them. Nobody else has seen them. This cannot be undone.</source>
        <translation>
            <numerusform>%n modification n’aura jamais eu lieu&#xa0;: elle disparaît de ce poste, avec tout ce qui en a été calculé. Personne d’autre ne l’a vue. C’est irréversible.</numerusform>
            <numerusform>%n modifications n’auront jamais eu lieu&#xa0;: elles disparaissent de ce poste, avec tout ce qui en a été calculé. Personne d’autre ne les a vues. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Dropped.</source>
        <translation>Abandonné.</translation>
    </message>
</context>
<context>
    <name>permanence::TeamsDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Team of %1</source>
        <translation>Équipe de %1</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>aucune équipe</translation>
    </message>
</context>
<context>
    <name>permanence::TellingPanel</name>
    <message>
        <source>closed: nothing is to be told</source>
        <translation>clos&#xa0;: rien à annoncer</translation>
    </message>
    <message>
        <source>call planned for %1</source>
        <translation>appel prévu %1</translation>
    </message>
    <message>
        <source>mail sent %1</source>
        <comment>when</comment>
        <translation>courriel envoyé %1</translation>
    </message>
    <message>
        <source>knows since %1</source>
        <comment>when</comment>
        <translation>informé depuis le %1</translation>
    </message>
    <message>
        <source>knows</source>
        <translation>informé</translation>
    </message>
    <message>
        <source>call planned</source>
        <translation>appel prévu</translation>
    </message>
    <message>
        <source>proposed: a call %1</source>
        <comment>when</comment>
        <translation>proposé&#xa0;: un appel %1</translation>
    </message>
    <message>
        <source>proposed: a mail to %1</source>
        <translation>proposé&#xa0;: un courriel à %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>number, customer, summary of a ticket</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nothing was discussed yet.</source>
        <translation>Rien n’a encore été discuté.</translation>
    </message>
    <message>
        <source>No mail can go out: the contact has no address, or the policy sends none about progress.</source>
        <translation>Aucun courriel ne peut partir&#xa0;: le contact n’a pas d’adresse, ou la politique n’en envoie pas sur l’avancement.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>À&#xa0;: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Objet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>Ce qu’il apprend</translation>
    </message>
    <message>
        <source>Customers who are told: M mail, C call, K knows already, A all as proposed</source>
        <translation>Clients à informer&#xa0;: M courriel, C appel, K déjà informé, A tous comme proposé</translation>
    </message>
    <message>
        <source>What it is &amp;told, in its language (T)</source>
        <translation>Ce qu’il appre&amp;nd, dans sa langue (T)</translation>
    </message>
    <message>
        <source>The &amp;mail as it goes out</source>
        <translation>Le courriel tel qu’il par&amp;t</translation>
    </message>
    <message>
        <source>A &amp;call at</source>
        <translation>Un &amp;appel le</translation>
    </message>
    <message>
        <source>Send the mail  M</source>
        <comment>a button with its key</comment>
        <translation>Envoyer le courriel  M</translation>
    </message>
    <message>
        <source>Plan the call  C</source>
        <comment>a button with its key</comment>
        <translation>Prévoir l’appel  C</translation>
    </message>
    <message>
        <source>Knows already  K</source>
        <comment>a button with its key</comment>
        <translation>Déjà informé  K</translation>
    </message>
    <message>
        <source>Tell all as proposed  A</source>
        <comment>a button with its key</comment>
        <translation>Informer tous comme proposé  A</translation>
    </message>
</context>
<context>
    <name>permanence::TermsEdit</name>
    <message>
        <source>Own targets, as 30 min or 4 h</source>
        <translation>Délais propres, par exemple 30 min ou 4 h</translation>
    </message>
    <message>
        <source>taken in charge within</source>
        <translation>prise en charge sous</translation>
    </message>
    <message>
        <source>resolved within</source>
        <translation>résolution sous</translation>
    </message>
    <message>
        <source>%1 by the policy</source>
        <translation>%1 selon la politique</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>aucun délai</translation>
    </message>
    <message>
        <source>%1, taken in charge within</source>
        <translation>%1, prise en charge sous</translation>
    </message>
    <message>
        <source>%1, resolved within</source>
        <translation>%1, résolution sous</translation>
    </message>
    <message>
        <source>Own factors on hourly prices</source>
        <translation>Coefficients propres sur les tarifs horaires</translation>
    </message>
    <message>
        <source>Factor, %1</source>
        <translation>Coefficient, %1</translation>
    </message>
    <message>
        <source>a length of time, as 30 min, 4 h or 1 h 30</source>
        <translation>une durée comme 30 min, 4 h ou 1 h 30</translation>
    </message>
</context>
<context>
    <name>permanence::TicketDetails</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, jusqu’au %2</translation>
    </message>
    <message>
        <source>none: judged by the desk&apos;s own policy</source>
        <translation>aucun&#xa0;: la politique du support s’applique</translation>
    </message>
    <message>
        <source>Details of the ticket</source>
        <translation>Détails du ticket</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>an item that was ticked</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>– %1</source>
        <comment>an item that was not ticked</comment>
        <translation>– %1</translation>
    </message>
    <message>
        <source>Checked before contact</source>
        <translation>Vérifié avant l’appel</translation>
    </message>
</context>
<context>
    <name>permanence::TicketDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>permanence::TicketDialogs</name>
    <message>
        <source>%1 is closed: the customer could not be reached. Its page shows the calls that prove it.</source>
        <translation>%1 est clos&#xa0;: le client n’a pas pu être joint. Sa page montre les appels qui le prouvent.</translation>
    </message>
    <message>
        <source>Call about %1: %2.</source>
        <comment>ticket number, how the call ended</comment>
        <translation>Appel pour %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 Callback planned %2.</source>
        <comment>the call ended; when</comment>
        <translation>%1 Rappel prévu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 Callback planned %2, outside their hours: desk and customer are never open together.</source>
        <comment>the call ended; when</comment>
        <translation>%1 Rappel prévu&#xa0;: %2, hors de leurs horaires&#xa0;: support et client ne sont jamais ouverts ensemble.</translation>
    </message>
    <message>
        <source>Quality control takes %1.</source>
        <translation>Le contrôle qualité accepte %1.</translation>
    </message>
    <message>
        <source>Quality control does not take %1: %2.</source>
        <translation>Le contrôle qualité n’accepte pas %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>permanence::TicketForm</name>
    <message>
        <source>C&amp;ause</source>
        <translation>C&amp;ause</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>What was found out, tried or agreed</source>
        <translation>Ce qui a été constaté, essayé ou convenu</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>S&amp;olution</source>
        <translation>S&amp;olution</translation>
    </message>
    <message>
        <source>What solved it; the customer&apos;s history keeps it</source>
        <translation>Ce qui l’a résolu&#x202f;; l’historique du client le garde</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>&amp;Why is it open again?</source>
        <translation>&amp;Pourquoi est-il rouvert&#x202f;?</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Ce que dit le client</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The text is kept (Esc)</source>
        <translation>Le texte est gardé (Échap)</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Écrivez d’abord la note.</translation>
    </message>
    <message>
        <source>an answer</source>
        <comment>what the customer is asked for</comment>
        <translation>une réponse</translation>
    </message>
    <message>
        <source>files</source>
        <comment>what the customer is asked for</comment>
        <translation>des fichiers</translation>
    </message>
    <message>
        <source>an answer in words</source>
        <comment>what came</comment>
        <translation>une réponse sans fichier</translation>
    </message>
    <message>
        <source>the files</source>
        <comment>what came</comment>
        <translation>les fichiers</translation>
    </message>
    <message>
        <source>For &amp;what</source>
        <translation>&amp;Demande</translation>
    </message>
    <message>
        <source>&amp;What came</source>
        <translation>Élément &amp;reçu</translation>
    </message>
    <message>
        <source>The ticket is closed until the files arrive, and opens again then.</source>
        <translation>Le ticket est clos jusqu’à l’arrivée des fichiers, puis rouvert.</translation>
    </message>
    <message>
        <source>The resolution clock stands still until they come.</source>
        <translation>Le délai de résolution est suspendu jusqu’à leur arrivée.</translation>
    </message>
    <message>
        <source>The ticket closes by itself %1 if no answer comes.</source>
        <translation>Sans réponse, le ticket se clôt de lui-même&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The resolution clock stands still until it comes.</source>
        <translation>Le délai de résolution est suspendu jusqu’à la réponse.</translation>
    </message>
    <message>
        <source>The ticket opens again.</source>
        <translation>Le ticket est rouvert.</translation>
    </message>
    <message>
        <source>The ticket stays closed.</source>
        <translation>Le ticket reste clos.</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>What is needed from the customer; it goes out in a mail where the policy sends one</source>
        <translation>Ce que l’on attend du client&#x202f;; envoyé par courriel si la politique le prévoit</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>A&amp;nswer</source>
        <translation>Répo&amp;nse</translation>
    </message>
    <message>
        <source>What the customer says or sends</source>
        <translation>Ce que le client dit ou envoie</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Write what is needed first.</source>
        <translation>Indiquez d’abord ce qui est attendu.</translation>
    </message>
</context>
<context>
    <name>permanence::TicketHeader</name>
    <message>
        <source>Ticket number</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>nobody&apos;s yet</source>
        <comment>owner of a ticket</comment>
        <translation>sans responsable</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>responsable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
</context>
<context>
    <name>permanence::TicketPage</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>No ticket is open here</source>
        <translation>Aucun ticket n’est affiché ici</translation>
    </message>
    <message>
        <source>There is no ticket %1</source>
        <translation>Il n’y a pas de ticket %1</translation>
    </message>
    <message>
        <source>Type a ticket number into the call bar (F2), or open one from My tickets.</source>
        <translation>Tapez un numéro de ticket dans la barre d’appel (F2), ou ouvrez-en un depuis Mes tickets.</translation>
    </message>
    <message>
        <source>The timer still runs on this entry: stop it first, then correct it.</source>
        <translation>Le chronomètre tourne encore pour cette intervention&#xa0;: arrêtez-le, puis corrigez-la.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Articles of this ticket, and those that may help</source>
        <translation>Articles de ce ticket, et ceux qui peuvent aider</translation>
    </message>
</context>
<context>
    <name>permanence::TicketPreview</name>
    <message>
        <source>unknown caller</source>
        <translation>appelant inconnu</translation>
    </message>
    <message>
        <source>What happened on the selected ticket</source>
        <translation>Ce qui s’est passé sur le ticket sélectionné</translation>
    </message>
</context>
<context>
    <name>permanence::TicketTimeline</name>
    <message>
        <source>What happened, newest first (Enter reads in full)</source>
        <translation>Ce qui s’est passé, du plus récent au plus ancien (Entrée affiche tout)</translation>
    </message>
    <message>
        <source>What happened on this ticket, newest first</source>
        <translation>Ce qui s’est passé sur ce ticket, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>The entry in full</source>
        <translation>L’entrée complète</translation>
    </message>
</context>
<context>
    <name>permanence::TicketsBehind</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Tickets behind the figure</source>
        <translation>Tickets derrière le chiffre</translation>
    </message>
    <message>
        <source>The tickets could not be read</source>
        <translation>Les tickets n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>No ticket is behind this figure</source>
        <translation>Aucun ticket n’est derrière ce chiffre</translation>
    </message>
    <message>
        <source>Esc leads back to the dashboard.</source>
        <translation>Échap ramène au tableau de bord.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s). Enter opens the one that is selected.</source>
        <translation>
            <numerusform>%n ticket. Entrée l’ouvre.</numerusform>
            <numerusform>%n tickets. Entrée ouvre celui qui est sélectionné.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these calls has a ticket</source>
        <translation>Aucun de ces appels n’a de ticket</translation>
    </message>
    <message>
        <source>They stand in the histories of their callers. Esc leads back to the dashboard.</source>
        <translation>Ils figurent dans l’historique de leurs appelants. Échap ramène au tableau de bord.</translation>
    </message>
</context>
<context>
    <name>permanence::TieForm</name>
    <message>
        <source>C&amp;ustomer</source>
        <translation>C&amp;lient</translation>
    </message>
    <message>
        <source>Customer to tie the ticket to</source>
        <translation>Client auquel rattacher le ticket</translation>
    </message>
    <message>
        <source>name, number or mail address</source>
        <translation>nom, numéro ou adresse de courriel</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Choose a customer; one that is new is added on the page Customers.</source>
        <translation>Choisissez un client&#x202f;; un nouveau client s’ajoute sur la page Clients.</translation>
    </message>
</context>
<context>
    <name>permanence::TimelineBar</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Messages left</source>
        <translation>Messages laissés</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>Clôtures</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>every product</source>
        <translation>tous les produits</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>%1 (agent)</source>
        <translation>%1 (agent)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hits of a search</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Find in this history</source>
        <translation>Chercher dans cet historique</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Plus récent</translation>
    </message>
    <message>
        <source>Hit before, which is newer</source>
        <translation>Résultat précédent, plus récent</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>Next hit, which is older</source>
        <translation>Résultat suivant, plus ancien</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Filtrer l’historique</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>until</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>permanence::TimerPanel</name>
    <message>
        <source>Your timer runs on %1 since %2; starting it here stops it there.</source>
        <translation>Votre chronomètre tourne pour %1 depuis %2&#x202f;; le démarrer ici l’arrête là-bas.</translation>
    </message>
    <message>
        <source>No work yet.</source>
        <translation>Aucune intervention.</translation>
    </message>
    <message>
        <source>%1 worked</source>
        <translation>%1 d’intervention</translation>
    </message>
    <message>
        <source>given back to the pack: product defect</source>
        <translation>rendu au pack&#xa0;: défaut du produit</translation>
    </message>
    <message>
        <source>counted as %1 min</source>
        <translation>décompté %1 min</translation>
    </message>
    <message>
        <source>to be invoiced: %1</source>
        <translation>à facturer&#xa0;: %1</translation>
    </message>
    <message>
        <source>extra charge</source>
        <translation>supplément</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Prestation</translation>
    </message>
    <message>
        <source>Service of the work</source>
        <translation>Prestation de l’intervention</translation>
    </message>
    <message>
        <source>Time of the timer that runs</source>
        <translation>Temps du chronomètre en cours</translation>
    </message>
    <message>
        <source>No prepaid time</source>
        <translation>Aucun temps prépayé</translation>
    </message>
</context>
<context>
    <name>permanence::TourPlayer</name>
    <message>
        <source>The picture of %1 cannot be written to %2.</source>
        <translation>L’image de %1 ne peut pas être écrite dans %2.</translation>
    </message>
    <message>
        <source>The tour did not get to: %1.</source>
        <translation>La visite n’est pas arrivée à&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>permanence::TrainingDialog</name>
    <message>
        <source>Add training</source>
        <translation>Ajouter la formation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Who is trained on what</source>
        <translation>Qui est formé à quoi</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>2026-12-31; empty: without end</source>
        <translation>31/12/2026&#x202f;; vide&#xa0;: sans fin</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>A&amp;gent</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produit</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>✗ over since %1</source>
        <translation>✗ échue depuis le %1</translation>
    </message>
    <message>
        <source>Nobody yet: add the first below.</source>
        <translation>Encore personne&#xa0;: ajoutez la première ci-dessous.</translation>
    </message>
</context>
<context>
    <name>permanence::UnknownCallerPanel</name>
    <message>
        <source>Unknown caller</source>
        <translation>Appelant inconnu</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Qui appelle&#x202f;?</translation>
    </message>
    <message>
        <source>Log the call as it is; it can be tied to a customer later, from this page.</source>
        <translation>Enregistrez l’appel tel quel&#x202f;; il pourra être rattaché à un client plus tard, depuis cette page.</translation>
    </message>
    <message>
        <source>Type the number, a name, a mail address or a ticket number above (F2).</source>
        <translation>Tapez ci-dessus le numéro, un nom, une adresse de courriel ou un numéro de ticket (F2).</translation>
    </message>
    <message>
        <source>Fi&amp;nd the customer</source>
        <translation>Cherc&amp;her le client</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Chercher le client</translation>
    </message>
    <message>
        <source>company or person …</source>
        <translation>société ou personne…</translation>
    </message>
    <message>
        <source>Or add a new customer</source>
        <translation>Ou ajouter un nouveau client</translation>
    </message>
    <message>
        <source>Compan&amp;y</source>
        <translation>Soci&amp;été</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Personne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>&amp;Add customer</source>
        <translation>&amp;Ajouter le client</translation>
    </message>
</context>
<context>
    <name>permanence::UnknownCalls</name>
    <message>
        <source>number withheld</source>
        <translation>numéro masqué</translation>
    </message>
    <message>
        <source>no ticket</source>
        <translation>pas de ticket</translation>
    </message>
    <message>
        <source>No call in hand</source>
        <translation>Aucun appel en cours</translation>
    </message>
    <message>
        <source>Press F2 when the phone rings, and type or paste the number, a name, a mail address or a ticket number.</source>
        <translation>Appuyez sur F2 quand le téléphone sonne, puis tapez ou collez le numéro, un nom, une adresse de courriel ou un numéro de ticket.</translation>
    </message>
    <message>
        <source>Calls of unknown callers</source>
        <translation>Appels d’appelants inconnus</translation>
    </message>
    <message>
        <source>&amp;Tie to</source>
        <translation>Ra&amp;ttacher à</translation>
    </message>
    <message>
        <source>Tie the call to</source>
        <translation>Rattacher l’appel à</translation>
    </message>
    <message>
        <source>company or person …</source>
        <translation>société ou personne…</translation>
    </message>
</context>
<context>
    <name>permanence::WorkDialog</name>
    <message>
        <source>Correct work</source>
        <translation>Corriger l’intervention</translation>
    </message>
    <message>
        <source>Enter work</source>
        <translation>Saisir une intervention</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source> min</source>
        <comment>after a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>&amp;From (desk time)</source>
        <translation>Dé&amp;but (heure du support)</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Prestation</translation>
    </message>
    <message>
        <source>The history keeps what it said, and why it was put right</source>
        <translation>L’historique garde l’ancienne valeur et le motif de la correction</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>No minutes: it was no work.</source>
        <translation>Zéro minute&#xa0;: il n’y a pas eu d’intervention.</translation>
    </message>
    <message>
        <source>Costs %1, factor %2.</source>
        <translation>Coûte %1, coefficient %2.</translation>
    </message>
</context>
<context>
    <name>permanence::WorkList</name>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>no work</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>a factor of a price</comment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>Work on this ticket, newest first (Enter corrects)</source>
        <translation>Interventions sur ce ticket, la plus récente d’abord (Entrée corrige)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
</context>
<context>
    <name>permanence::Workstation</name>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>chef d’équipe</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>manager</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name · role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>desk open until %1</source>
        <translation>support ouvert jusqu’à %1</translation>
    </message>
    <message>
        <source>desk closed until %1</source>
        <translation>support fermé jusqu’à %1</translation>
    </message>
    <message>
        <source>desk closed until %1 %2</source>
        <comment>day time</comment>
        <translation>support fermé jusqu’au %1 à %2</translation>
    </message>
    <message>
        <source>data in %1</source>
        <translation>données dans %1</translation>
    </message>
    <message>
        <source>The telephone cannot announce calls here: %1</source>
        <translation>Le téléphone ne peut pas annoncer d’appels ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PreparedStore</name>
    <message>
        <source>it is there already</source>
        <translation>il existe déjà</translation>
    </message>
</context>
</TS>
