#include "checks/borrowed_phrases.h"

#include <string.h>

/* In lower case, a bar around each. */
static const char phrases[] =
    "|all you can eat|back to the roots|best of both worlds|business as usual|by the way|call to action"
    "|change of mind|coming of age|day by day|do it yourself|easy to use|end of story|end to end|face to face"
    "|fear of missing out|first come first served|first in first out|for sale|from scratch|game over"
    "|go with the flow|head to head|join the club|just for fun|just in time|keep it simple|known as"
    "|last but not least|learning by doing|lost in translation|love it or leave it|made in germany"
    "|man of the match|mind the gap|nice to have|no risk no fun|not amused|off the record|on the road"
    "|on the rocks|on top|once in a lifetime|one size fits all|open end|out of the blue|out of the box"
    "|pay as you go|peer to peer|point of no return|point of sale|proof of concept|ready to go|ready to wear"
    "|return on investment|right to play|rules of the game|safety first|save the date|sex and crime"
    "|shit happens|show must go on|sign of the times|single point of failure|stand by me|state of the art"
    "|survival of the fittest|take it easy|take it or leave it|talk of the town|the place to be"
    "|the winner takes it all|too big to fail|too much information|top of the pops|track and trace"
    "|trial and error|trick or treat|up to date|video on demand|walk of fame|what you see is what you get"
    "|woman of the year|word of mouth|work in progress|you name it|";

bool is_borrowed_phrase(const char *run)
{
    if (*run && strstr(phrases, run))
        return true;
    for (const char *at = phrases + 1; *at;) {
        size_t len = strcspn(at, "|");
        if (memmem(run, strlen(run), at, len))
            return true;
        at += len + 1;
    }
    return false;
}
