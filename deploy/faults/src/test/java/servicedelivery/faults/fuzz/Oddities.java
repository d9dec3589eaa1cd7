package servicedelivery.faults.fuzz;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a request as a whole: with its address or its head. */
final class Oddities {

    private static final Pattern MANY = Pattern.compile("(\\S+)\\*(\\d+)");

    private static final List<String> METHODS =
            these("GET ¦ HEAD ¦ OPTIONS ¦ POST ¦ PUT ¦ PATCH ¦ DELETE ¦ TRACE ¦ PROPFIND ¦ get ¦ QUERY");

    private static final List<Header> HEADERS =
            these("""
                    Accept: ¦ Accept: */* ¦ Accept: application/problem+json ¦ Accept: text/csv ¦ Accept: */json
                    Accept: text/csv;q=0.5, application/json;q=0.4 ¦ Accept: application/json;q=0 ¦ Accept: */*;q=0
                    Accept: image/png ¦ Accept: text/* ¦ Accept: x ¦ Accept: application/json;q=2 ¦ Accept: a/b,*300
                    Accept: application/json;q=abc ¦ Accept-Language: xx-YY;q=1.5, *;q=x ¦ Accept-Charset: utf-16
                    Authorization: ¦ Authorization: Bearer ¦ Authorization: Bearer nobody ¦ Authorization: bearer x y
                    Authorization: Basic dTpw ¦ Authorization: Basic !! ¦ Authorization: Digest a=b
                    Authorization: Bearer \u00e9 ¦ Authorization: x*5000 ¦ Cookie: a="b; c=d;;=;
                    Content-Type: application/json; charset=utf-8 ¦ Content-Type: application/json; charset=utf-16
                    Content-Type: application/json; charset=none ¦ Content-Type: application/merge-patch+json
                    Content-Type: application/x-ndjson ¦ Content-Type: application/x-www-form-urlencoded
                    Content-Type: multipart/form-data; boundary=x ¦ Content-Type: text/plain ¦ Content-Type: */*
                    Content-Type: json ¦ Content-Type: ¦ Content-Type: ; ¦ Content-Type: application/json, text/plain
                    Content-Type: application/json;;;q=" ¦ Content-Encoding: gzip ¦ Content-Encoding: identity
                    Expect: 100-continue ¦ Range: bytes=0-1 ¦ Origin: https://elsewhere.example ¦ Upgrade: h2c
                    X-HTTP-Method-Override: DELETE ¦ X-Forwarded-Host: elsewhere.example ¦ Forwarded: for="[::1";host=x
                    If-Match: ¦ If-Match: W/"1" ¦ If-Match: "1 ¦ If-Match: "99999999999999999999" ¦ If-None-Match: *
                    If-None-Match: "x*3000 ¦ If-Modified-Since: never ¦ Idempotency-Key: ¦ Idempotency-Key: a b
                    Idempotency-Key: x*256 ¦ Idempotency-Key: \u00e9 ¦ X-Request-Id: x*101 ¦ X-Request-Id: a\tb
                    traceparent: 00-zz-1- ¦ Connection: keep-alive, x ¦ X-Odd: \u0001 ¦ X Odd: a ¦ \u00fc: \u00fc
                    X-Long: x*7000 ¦ X-Too-Long: x*21000""").stream().map(Header::of).toList();

    private static final List<String> QUERIES = these("""
            unheardOf=1 ¦ limit=0 ¦ limit=-1 ¦ limit=501 ¦ limit=99999999999999999999 ¦ limit=1.5 ¦ limit= ¦ limit
            limit=1&limit=2 ¦ cursor= ¦ cursor=x ¦ cursor=eyJhIjoxfQ ¦ cursor=A*500 ¦ organisation= ¦ organisation=nobody
            organisation=%00 ¦ organisation=%ff ¦ organisation=%zz ¦ organisation=col&organisation=colp&organisation=col
            asOf=2019-02-29 ¦ asOf=0000-01-01 ¦ asOf=9999-12-31 ¦ asOf=10000-01-01 ¦ asOf=+2019-01-01 ¦ months=0
            months=61 ¦ months=1e1 ¦ months=\u00d9\u00a1 ¦ month=2019-13 ¦ from=2019-01-01T00:00:00 ¦ from=9999-12-31
            to=0001-01-01T00:00:00Z ¦ dryRun=maybe ¦ dryRun=TRUE ¦ by=nothing ¦ &&& ¦ = ¦ =1 ¦ a[]=1 ¦ %00=1 ¦ x=y*4200""");

    private static final List<String> ENDS = these("""
            / ¦ // ¦ . ¦ /.. ¦ /../.. ¦ /%2e%2e/ ¦ ;a=b ¦ %00 ¦ %2F ¦ %zz ¦ % ¦ \u00ff ¦ #a ¦ ? ¦ .json ¦ /x*60 ¦ x*4300
            \\ ¦ %F0%9F%8C%92 ¦ %20 ¦ %c3%28""");

    private Oddities() {}

    /** Those that the broken bar, or a new line, keeps apart; {@code x*3} is {@code xxx}. */
    static List<String> these(String text) {
        return Stream.of(text.split("\\s*(¦|\\R)\\s*", -1))
                .map(one -> MANY.matcher(one).replaceAll(many -> many.group(1).repeat(Integer.parseInt(many.group(2)))))
                .toList();
    }

    static void spoil(Sent sent, Dice dice) {
        switch (dice.below(8)) {
            case 0 -> sent.method = dice.of(METHODS);
            case 1 -> {
                var at = dice.oneIn(3) ? sent.path.length() : 1 + dice.below(sent.path.length());
                sent.path = sent.path.substring(0, at) + dice.of(ENDS) + sent.path.substring(at);
            }
            case 2 -> sent.headers.remove(dice.below(sent.headers.size()));
            case 3, 4 -> sent.query.add(dice.of(QUERIES));
            default -> sent.say(dice.of(HEADERS));
        }
    }
}
