package servicedelivery.request;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/**
 * Refuses query parameters that the endpoint does not have, repetition where it takes one value only, and headers without a value, so that
 * neither a typo nor a contradiction ever changes a question silently.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();
    private final Map<Method, List<String>> headers = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo endpoint;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = Objects.requireNonNull(endpoint).getResourceMethod();
        headers.computeIfAbsent(method, KnownParameters::headersOf)
                .forEach(name -> check(name, request.getHeaders().getOrDefault(name, List.of())));
        var parameters = request.getUriInfo().getQueryParameters();
        if (parameters.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(method, KnownParameters::of);
        parameters.forEach((name, values) -> {
            if (!names.containsKey(name)) {
                throw Problems.invalidParameter(
                        name,
                        names.isEmpty()
                                ? "no query parameter is known here"
                                : "is not known; known are " + names.keySet());
            }
            if (values.contains("")) {
                throw Problems.invalidParameter(name, "must not be empty; leave it out to use its default");
            }
            if (values.size() > 1 && Boolean.FALSE.equals(names.get(name))) {
                throw Problems.invalidParameter(name, "must not be given more than once");
            }
        });
    }

    private static void check(String header, List<String> values) {
        if (values.size() > 1) {
            throw Problems.invalidParameter(header, "must not be given more than once");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw Problems.invalidParameter(header, "must not be empty; leave it out, or give it a value");
        }
    }

    private static List<String> headersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .filter(Objects::nonNull)
                .map(HeaderParam::value)
                .toList();
    }

    /** The name of each parameter, and whether it may be repeated. */
    private static Map<String, Boolean> of(Method method) {
        var names = new TreeMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.put(parameter.getAnnotation(QueryParam.class).value(), takesMany(parameter.getType()));
            } else {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    /** The fields of a {@code @BeanParam}. */
    private static void addFields(Class<?> bean, Map<String, Boolean> names) {
        for (var field : bean.getDeclaredFields()) {
            if (field.isAnnotationPresent(QueryParam.class)) {
                names.put(field.getAnnotation(QueryParam.class).value(), takesMany(field.getType()));
            }
        }
    }

    private static boolean takesMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }
}
