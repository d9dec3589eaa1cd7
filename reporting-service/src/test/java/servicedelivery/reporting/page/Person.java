package servicedelivery.reporting.page;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody in front of a browser that keeps its cookie, shows pages and sends their forms, but follows no redirect. */
public final class Person {

    private static final String COOKIE = "service-delivery-session";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private String cookie = "";
    private String token = "";

    public static Person signedInWith(String key) {
        var person = new Person();
        person.visit("/sign-in");
        person.signIn(key, "/").then().statusCode(303);
        return person;
    }

    public Response visit(String address) {
        return remember(request().get(address));
    }

    /** Opens a page that has a form in it. */
    public PaperForm open(String address) {
        return PaperForm.in(
                this, visit(address).then().statusCode(200).extract().asString());
    }

    Response signIn(String key, String to) {
        return post("/sign-in", token, "key", key, "to", to);
    }

    /** @param fields names and values in turn */
    public Response post(String address, String token, String... fields) {
        var body = new StringBuilder("token=" + encoded(token));
        for (var index = 0; index < fields.length; index += 2) {
            body.append('&').append(encoded(fields[index])).append('=').append(encoded(fields[index + 1]));
        }
        return remember(request()
                .contentType("application/x-www-form-urlencoded")
                .body(body.toString())
                .post(address));
    }

    public String token() {
        return token;
    }

    String cookie() {
        return cookie;
    }

    void hasCookie(String value) {
        cookie = value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private RequestSpecification request() {
        var request =
                given().urlEncodingEnabled(false).redirects().follow(false).accept(BROWSER);
        return cookie.isEmpty() ? request : request.cookie(COOKIE, cookie);
    }

    private Response remember(Response answer) {
        if (answer.getCookie(COOKIE) != null) {
            cookie = answer.getCookie(COOKIE);
        }
        var found = TOKEN.matcher(answer.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
