#include "report/finding_json.h"

void position_json(struct json *j, const char *key, const struct source *source, size_t byte)
{
    json_key(j, key);
    json_open(j, '{');
    json_member_uint(j, "byte", byte);
    if (source && byte <= source->len) {
        struct position at = source_position(source, byte);
        json_member_uint(j, "line", at.line);
        json_member_uint(j, "column", at.column);
    }
    json_close(j, '}');
}

static void fix_json(struct json *j, const struct fix *fix)
{
    json_open(j, '{');
    json_member_str(j, "applicability", applicability_name(fix->applicability));
    json_key(j, "edits");
    json_open(j, '[');
    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct edit *e = &fix->edits[i];
        json_open(j, '{');
        json_member_uint(j, "start_byte", e->start);
        json_member_uint(j, "end_byte", e->end);
        json_key(j, "text");
        json_bytes(j, e->text.ptr, e->text.len);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
}

static void fixes_json(struct json *j, const struct finding *f)
{
    json_key(j, "fixes");
    json_open(j, '[');
    for (size_t i = 0; i < f->fix_count; i++)
        fix_json(j, &f->fixes[i]);
    json_close(j, ']');
}

static void related_json(struct json *j, const struct file_report *r, const struct related *related)
{
    const struct source *source = file_report_source(r, related->path);
    json_open(j, '{');
    json_member_str(j, "path", related->path ? related->path : r->source.path);
    position_json(j, "start", source, related->start);
    position_json(j, "end", source, related->end);
    json_member_str(j, "message", related->message);
    json_close(j, '}');
}

void finding_json(struct json *j, const struct file_report *r, const struct finding *f)
{
    const struct source *s = &r->source;
    json_open(j, '{');
    json_member_str(j, "path", s->path);
    json_member_str(j, "rule", f->rule->id);
    json_member_str(j, "category", category_name(f->rule->category));
    json_member_str(j, "severity", severity_name(f->severity));
    json_member_str(j, "message", f->message);
    json_key(j, "text");
    json_bytes(j, s->bytes + f->start, f->end - f->start);
    position_json(j, "start", s, f->start);
    position_json(j, "end", s, f->end);
    fixes_json(j, f);
    json_key(j, "related");
    json_open(j, '[');
    for (size_t i = 0; i < f->related_count; i++)
        related_json(j, r, &f->related[i]);
    json_close(j, ']');
    json_close(j, '}');
}

void score_json(struct json *j, const struct score *score)
{
    json_key(j, "score");
    json_open(j, '{');
    json_key(j, "points");
    json_double(j, score->points);
    json_key(j, "per_thousand_words");
    json_double(j, score->per_thousand);
    json_member_uint(j, "words", score->words);
    json_key(j, "small_sample");
    json_bool(j, score->small_sample);
    json_close(j, '}');
}
