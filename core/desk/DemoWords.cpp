#include "core/desk/DemoWords.h"

#include "core/base/Literals.h"

namespace permanence {

/// The parts of one language. `#` stands for a number, `@` for a version, `~` for a thing.
struct DemoWords::Lists {
    QStringList things, troubles, since, details, notes, resolutions, reopenings, intake;
};

namespace {

const DemoWords::Lists &french()
{
    static const DemoWords::Lists lists{
        {u"l’export PDF"_s, u"la déclaration n° #"_s, u"l’impression des plans"_s, u"la licence réseau"_s,
         u"l’import de la nomenclature"_s, u"le module de facturation"_s, u"la sauvegarde de nuit"_s,
         u"le planning d’atelier"_s, u"la connexion au portail"_s, u"le rapport mensuel"_s, u"la mise à jour @"_s,
         u"l’inventaire du dépôt #"_s, u"la synchronisation du catalogue"_s, u"le devis n° #"_s,
         u"l’écran de saisie des commandes"_s, u"la clôture comptable"_s, u"le traceur A0"_s,
         u"l’envoi des courriels"_s, u"la cotation automatique"_s, u"le lecteur de codes-barres"_s,
         u"l’échange EDI avec le transporteur"_s, u"la base des articles"_s, u"le calcul des marges"_s,
         u"l’accès à distance"_s},
        {u"ne répond plus"_s, u"affiche un message d’erreur #"_s, u"reste bloqué à mi-chemin"_s,
         u"donne un résultat faux"_s, u"est devenu très lent"_s, u"s’arrête sans prévenir"_s,
         u"demande un mot de passe inconnu"_s, u"ne trouve pas le fichier"_s, u"a perdu les corrections saisies"_s,
         u"ferme le logiciel"_s, u"est refusé par le serveur"_s, u"comment le paramétrer ?"_s,
         u"ne tient pas compte des remises"_s, u"produit des doublons"_s, u"n’imprime que la première page"_s,
         u"est en retard d’une journée"_s},
        {u"depuis ce matin"_s, u"depuis la mise à jour @"_s, u"sur deux postes"_s, u"pour toute l’équipe"_s,
         u"sur le site principal"_s, u"une fois sur trois"_s, u"depuis le changement de serveur"_s,
         u"chez un seul utilisateur"_s, u""_s, u""_s},
        {u"Le client a redémarré le poste sans effet."_s, u"Le même travail réussit sur un autre ordinateur."_s,
         u"Message relevé : « erreur # pendant l’écriture du fichier »."_s,
         u"L’équipe est à l’arrêt et attend un rappel avant midi."_s,
         u"Version installée : @, base de # articles."_s,
         u"Une copie d’écran sera envoyée par le portail."_s, u"Le réseau a été vérifié par leur prestataire."_s,
         u"Le problème apparaît après l’ouverture de ~."_s, u"Aucune modification récente n’a été signalée."_s,
         u"La dernière sauvegarde valable date de lundi."_s, u"L’antivirus a été désactivé pour essai, sans changement."_s},
        {u"Prise en main à distance : droits du dossier corrigés, à surveiller jusqu’à demain."_s,
         u"Rappelé le client, messagerie ; message laissé."_s,
         u"Journal reçu : # lignes, l’erreur vient de ~."_s,
         u"Reproduit chez nous avec la version @."_s, u"Demandé le fichier d’origine et la liste des postes concernés."_s,
         u"Le client confirme que le contournement convient en attendant."_s,
         u"Transmis au développement avec un cas d’essai."_s, u"Index recalculé, temps de réponse divisé par #."_s},
        {u"Droits d’écriture rétablis, le client a vérifié avec nous."_s,
         u"Service redémarré et tâche planifiée recréée ; tout est revenu à la normale."_s,
         u"Corrigé par la mise à jour @, installée ensemble."_s,
         u"Explication donnée : le paramètre se trouve dans les préférences, page #."_s,
         u"Fichier réparé à partir de la sauvegarde, # enregistrements repris."_s,
         u"Pilote du traceur remplacé, impression contrôlée."_s},
        {u"Le défaut est revenu ce matin."_s, u"Fonctionne pour un poste, pas pour les autres."_s,
         u"Le client a encore le message # après redémarrage."_s},
        {u"Depuis hier, pour trois personnes, avec le message #."_s, u"Redémarrage et autre poste essayés, sans succès."_s,
         u"Module standard, version @, serveur local."_s, u"Ouvrir ~, valider, puis attendre une minute."_s}};
    return lists;
}

const DemoWords::Lists &dutch()
{
    static const DemoWords::Lists lists{
        {u"de PDF-export"_s, u"aangifte nr. #"_s, u"het afdrukken van tekeningen"_s, u"de netwerklicentie"_s,
         u"de factuurmodule"_s, u"de nachtelijke back-up"_s, u"de weekplanning"_s, u"het klantenportaal"_s,
         u"het maandrapport"_s, u"update @"_s, u"de voorraad van magazijn #"_s, u"de artikelkoppeling"_s,
         u"offerte nr. #"_s, u"het bestelscherm"_s, u"de barcodescanner"_s, u"de verbinding op afstand"_s},
        {u"reageert niet meer"_s, u"geeft foutmelding #"_s, u"blijft halverwege hangen"_s, u"geeft een verkeerd totaal"_s,
         u"is erg traag geworden"_s, u"stopt zonder waarschuwing"_s, u"vraagt een onbekend wachtwoord"_s,
         u"vindt het bestand niet"_s, u"heeft de wijzigingen niet bewaard"_s, u"hoe stel ik dit in?"_s,
         u"wordt door de server geweigerd"_s, u"maakt dubbele regels aan"_s},
        {u"sinds vanochtend"_s, u"sinds versie @"_s, u"op twee werkplekken"_s, u"voor het hele team"_s,
         u"bij één gebruiker"_s, u""_s},
        {u"De klant heeft al opnieuw opgestart, zonder resultaat."_s, u"Op een andere computer lukt het wel."_s,
         u"Melding op het scherm: fout # bij het schrijven."_s, u"Het team ligt stil en wacht op een telefoontje."_s,
         u"Geïnstalleerde versie: @, # artikelen in de database."_s, u"Schermafdruk volgt via het portaal."_s,
         u"Treedt op na het openen van ~."_s},
        {u"Meegekeken op afstand: maprechten hersteld, morgen nog eens nagaan."_s,
         u"Teruggebeld, voicemail ingesproken."_s, u"Logboek ontvangen: # regels, de fout komt van ~."_s,
         u"Bij ons nagebootst met versie @."_s, u"Om het bronbestand en de lijst van werkplekken gevraagd."_s},
        {u"Schrijfrechten hersteld, samen met de klant nagekeken."_s, u"Dienst herstart en taak opnieuw gepland."_s,
         u"Opgelost met update @, samen geïnstalleerd."_s, u"Uitgelegd: de instelling staat op pagina # van de voorkeuren."_s,
         u"Bestand teruggezet uit de back-up, # regels overgenomen."_s},
        {u"Het probleem is terug sinds vanmorgen."_s, u"Werkt op één plek, niet op de andere."_s},
        {u"Sinds gisteren, bij drie mensen, met melding #."_s, u"Opnieuw opgestart, andere werkplek geprobeerd."_s,
         u"Standaardmodule, versie @, lokale server."_s, u"Open ~, bevestig en wacht een minuut."_s}};
    return lists;
}

const DemoWords::Lists &english()
{
    static const DemoWords::Lists lists{
        {u"the PDF export"_s, u"declaration no. #"_s, u"printing of drawings"_s, u"the network licence"_s,
         u"the parts list import"_s, u"the invoicing module"_s, u"the nightly backup"_s, u"the shop floor schedule"_s,
         u"the portal login"_s, u"the monthly report"_s, u"update @"_s, u"stock count of depot #"_s,
         u"the catalogue sync"_s, u"quotation no. #"_s, u"the order entry screen"_s, u"the A0 plotter"_s,
         u"outgoing mail"_s, u"the barcode scanner"_s, u"the carrier’s EDI exchange"_s, u"remote access"_s},
        {u"does not respond"_s, u"shows error #"_s, u"hangs half way"_s, u"gives a wrong total"_s,
         u"has become very slow"_s, u"stops without warning"_s, u"asks for an unknown password"_s,
         u"cannot find the file"_s, u"lost the corrections"_s, u"crashes the program"_s, u"is refused by the server"_s,
         u"how is it set up?"_s, u"ignores discounts"_s, u"creates duplicates"_s},
        {u"since this morning"_s, u"since version @"_s, u"on two machines"_s, u"for the whole team"_s,
         u"for one user only"_s, u"every third time"_s, u""_s},
        {u"The customer restarted the machine; no change."_s, u"The same job works on another computer."_s,
         u"Message on screen: error # while writing the file."_s, u"Work has stopped; they wait for a call before noon."_s,
         u"Installed version @, database of # items."_s, u"A screenshot will follow by the portal."_s,
         u"It happens after opening ~."_s, u"Nothing was changed recently, as far as they know."_s},
        {u"Remote session: folder permissions corrected, to be watched until tomorrow."_s,
         u"Called back, voicemail; left a message."_s, u"Log received: # lines, the error comes from ~."_s,
         u"Reproduced here with version @."_s, u"Asked for the source file and the list of machines."_s,
         u"The customer can work with the workaround for now."_s},
        {u"Write permission restored and checked together."_s, u"Service restarted and the schedule made anew."_s,
         u"Fixed by update @, installed together."_s, u"Explained: the setting is on page # of the preferences."_s,
         u"File restored from the backup, # records recovered."_s},
        {u"It came back this morning."_s, u"Works on one machine, not on the others."_s,
         u"Still error # after a restart."_s},
        {u"Since yesterday, for three people, with message #."_s, u"Restarted and tried on another machine, no luck."_s,
         u"Standard module, version @, local server."_s, u"Open ~, confirm and wait a minute."_s}};
    return lists;
}

const DemoWords::Lists &listsOf(const QString &language)
{
    return language == u"fr"_s ? french() : language == u"nl"_s ? dutch() : english();
}

} // namespace

DemoWords::DemoWords(DemoRandom &random, const QString &language) : m_random(random), m_lists(listsOf(language)) {}

QString DemoWords::filled(QString text)
{
    if (text.contains(u'~'))
        text.replace(u'~', m_random.oneOf(m_lists.things));
    if (text.contains(u'#'))
        text.replace(u'#', QString::number(m_random.between(2, 9800)));
    if (text.contains(u'@'))
        text.replace(u'@', QString(QString::number(m_random.between(4, 12)) % u'.'
                                   % QString::number(m_random.number(20))));
    return text;
}

QString DemoWords::summary()
{
    QString text = filled(QString(m_random.oneOf(m_lists.things) % u' ' % m_random.oneOf(m_lists.troubles) % u' '
                                  % m_random.oneOf(m_lists.since)))
                       .trimmed();
    text[0] = text[0].toUpper();
    return text;
}

QString DemoWords::details()
{
    QString text = m_random.oneOf(m_lists.details);
    for (qint64 more = m_random.number(3); more > 0; --more)
        text += QString((more == 2 ? u"\n"_s : u" "_s) % m_random.oneOf(m_lists.details));
    return filled(text);
}

QString DemoWords::note() { return filled(m_random.oneOf(m_lists.notes)); }
QString DemoWords::resolution() { return filled(m_random.oneOf(m_lists.resolutions)); }
QString DemoWords::reopening() { return filled(m_random.oneOf(m_lists.reopenings)); }
QString DemoWords::intake() { return filled(m_random.oneOf(m_lists.intake)); }

QString DemoWords::product()
{
    static const QStringList products{u"Atelier"_s, u"Plan 3D"_s, u"Comptoir"_s, u"Douane+"_s, u"Logis"_s, u"Tracé"_s,
                                      u"Bureau"_s, u"Mobile"_s};
    return m_random.oneOf(products);
}

} // namespace permanence
