#include "lang/function_words.h"

#include "core/messages.h"

const struct foreign_language foreign_languages[FOREIGN_LANGUAGES] = {
    {MESSAGE("French"),
     " le la les de du des et est une un que qui dans pour pas sur avec au aux ce cette ces par plus ne se son"
     " sa ses leur leurs nous vous ils elle elles sont être ont mais ou où comme tout tous toutes très sans"
     " sous avait était lui même après aussi bien entre depuis ",
     " l d qu c s n j m t jusqu lorsqu "},
    {MESSAGE("Spanish"),
     " el la los las de del y es una un que en por para con no se su sus al lo como más pero este esta estos"
     " estas son ha han fue muy todo todos también sin sobre entre cuando ya porque hasta desde hay ser está"
     " están había ",
     " "},
    {MESSAGE("Italian"),
     " il lo la gli le di del della dei delle degli e è una un che non per con si sono nel nella nei nelle"
     " alla al allo ai alle dal dalla da come più ma questo questa anche suo sua suoi ha hanno era essere"
     " stato tra fra dopo ",
     " l dell all nell dall sull un quest c "},
    {MESSAGE("Portuguese"),
     " o a os as de do da dos das e é um uma que em no na nos nas por para com não se seu sua ao à como mais"
     " mas este esta são foi muito também sem sobre entre quando já porque até desde há ser está pelo pela ",
     " "},
    {MESSAGE("Dutch"),
     " de het een en van dat is op te zijn met voor niet aan er om ook als dan maar bij nog uit naar door over"
     " ze zich hij was worden wordt heeft hebben deze dit die werd kan meer geen wel ",
     " "},
};
