"""The people who speak in the stories. All invented, all under pseudonyms, described by their work only."""

from demo.texts.shapes import Person, T

PEOPLE = (
    Person("samuele", "Samuele", T("fornaio", "baker")),
    Person("teresa", "Teresa", T("sarta", "tailor")),
    Person("karim", "Karim", T("pellettiere", "bag maker")),
    Person("edon", "Edon", T("riparatore di macchine da caffè", "coffee machine repairer")),
    Person("nadia", "Nadia", T("addetta al confezionamento", "packer")),
    Person("bruno", "Bruno", T("pasticcere", "pastry cook")),
    Person("tarek", "Tarek", T("serigrafo", "screen printer")),
    Person("gianni", "Gianni", T("giardiniere", "gardener")),
    Person("rosa", "Rosa", T("addetta ai taralli", "taralli maker")),
    Person("walter", "Walter", T("macchinista teatrale", "stagehand")),
    Person("salvo", "Salvo", T("torronaio", "nougat maker")),
    Person("adele", "Adele", T("responsabile di turno al biscottificio", "shift leader, biscuit kitchen")),
    Person("irma", "Irma", T("addetta al laboratorio di cosmetica", "cosmetics workshop operator")),
    Person("milena", "Milena", T("addetta alle vendite", "shop assistant")),
)

EDITORS = ("Marta Colnaghi", "Davide Lurani", "Irene Passoni")
