#include "core/desk/DemoArticles.h"

#include <array>

namespace permanence {
namespace {

struct DemoArticle {
    ArticleKind kind;
    Audience audience;
    const char *product, *version, *language, *title, *body;
};

using enum ArticleKind;
using enum Audience;

constexpr std::array kArticles{
    DemoArticle{Article, Public, "Plan 3D", "2025.2", "fr", "L’export s’arrête à mi-chemin",
                "## Symptôme\n\nL’export s’arrête sans message, le fichier reste vide.\n\n## Solution\n\n"
                "1. Vérifier la place libre sur le disque de destination.\n"
                "2. Exporter d’abord vers un dossier local, puis copier le fichier.\n"
                "3. Si l’arrêt persiste, joindre le journal `export.log` au ticket.\n"},
    DemoArticle{Article, Public, "Atelier", "", "fr", "L’impression sort décalée",
                "Le pilote applique ses propres marges. Dans *Fichier › Mise en page*, choisir **Marges du pilote**, puis "
                "imprimer la page de réglage et mesurer l’écart.\n"},
    DemoArticle{Article, Internal, "Comptoir", "", "fr", "Réinitialiser un poste qui ne se connecte plus",
                "À faire avec le client, dans cet ordre :\n\n- fermer le programme sur tous les postes ;\n"
                "- supprimer le verrou `comptoir.lock` sur le serveur ;\n- rouvrir d’abord le poste principal.\n\n"
                "Demander une sauvegarde avant toute suppression.\n"},
    DemoArticle{Bulletin, Public, "Douane+", "8.1", "fr", "Nouveaux codes au 1er janvier",
                "La version **8.1** apporte les codes de l’année. Les déclarations commencées avec la 8.0 se terminent avec "
                "la 8.0.\n"},
    DemoArticle{Bulletin, Public, "Mobile", "3.4", "en", "Sign-in after the update to 3.4",
                "After the update each user signs in once more. Where the page stays blank, remove the stored site data and "
                "open the address again.\n"},
    DemoArticle{Article, Public, "Bureau", "", "en", "Licence not found on a virtual machine",
                "The licence is bound to the network adapter. Give the machine a **fixed MAC address**, then activate it "
                "again from *Help › Licence*.\n"},
    DemoArticle{Article, Internal, "Logis", "", "en", "What we need for an import that fails",
                "- the file as the customer has it, not a screenshot\n- the number of the first line that is refused\n"
                "- product and version\n"},
};

} // namespace

void makeDemoArticles(DemoLog &log, const AgentId &author, Instant at)
{
    for (const DemoArticle &article : kArticles) {
        ArticleWritten written;
        written.kind = article.kind;
        written.audience = article.audience;
        written.title = QString::fromUtf8(article.title);
        written.body = QString::fromUtf8(article.body);
        written.product = QString::fromUtf8(article.product);
        written.version = QString::fromUtf8(article.version);
        written.language = QString::fromUtf8(article.language);
        log.add(StreamKind::Article, log.random.id(at), written, author, at);
    }
}

} // namespace permanence
