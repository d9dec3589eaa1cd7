package servicedelivery.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of the API, as the annotations of its endpoints have them. */
@ApplicationScoped
public class Addresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    private final Map<String, Address> literal = new HashMap<>();
    private final List<Address> withParameters;

    /**
     * An address.
     *
     * @param template with the names of its parameters in braces
     * @param methods those it takes
     */
    public record Address(String template, Pattern pattern, Set<String> methods) {}

    Addresses(BeanManager beans) {
        Map<String, Set<String>> methods = new HashMap<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> add(type, methods));
        methods.forEach((template, its) -> literal.put(template, address(template, its)));
        withParameters = literal.values().stream()
                .filter(address -> PARAMETER.matcher(address.template()).find())
                .sorted(Comparator.comparing(address ->
                        PARAMETER.matcher(address.template()).results().count()))
                .toList();
    }

    /** The address that a normalised path is served under; where two fit, the one that says more of it literally. */
    public Optional<Address> of(String path) {
        var plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        var found = literal.get(plain);
        return found != null
                ? Optional.of(found)
                : withParameters.stream()
                        .filter(address -> address.pattern().matcher(plain).matches())
                        .findFirst();
    }

    /** Whether it is the template of one. */
    boolean has(String template) {
        return literal.containsKey(template);
    }

    private static void add(Class<?> type, Map<String, Set<String>> methods) {
        for (var method : type.getDeclaredMethods()) {
            httpMethods(method)
                    .forEach(name -> methods.computeIfAbsent(path(type) + path(method), path -> new TreeSet<>())
                            .add(name));
        }
    }

    private static Stream<String> httpMethods(AnnotatedElement endpoint) {
        return Arrays.stream(endpoint.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(AnnotatedElement element) {
        return element.isAnnotationPresent(Path.class)
                ? element.getAnnotation(Path.class).value()
                : "";
    }

    private static Address address(String template, Set<String> methods) {
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        var literals = Arrays.stream(PARAMETER.split(template, -1)).map(Pattern::quote);
        return new Address(template, Pattern.compile(String.join("[^/]+", literals.toList())), Set.copyOf(methods));
    }
}
