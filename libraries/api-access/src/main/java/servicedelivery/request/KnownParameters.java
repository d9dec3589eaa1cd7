package servicedelivery.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/** Refuses query parameters that the endpoint does not have, so that a typo never widens a question silently. */
@Provider
class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo endpoint;

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = request.getUriInfo().getQueryParameters();
        if (parameters.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(Objects.requireNonNull(endpoint).getResourceMethod(), KnownParameters::of);
        parameters.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw Problems.invalidParameter(
                        name,
                        names.isEmpty() ? "no query parameter is known here" : "is not known; known are " + names);
            }
            if (values.contains("")) {
                throw Problems.invalidParameter(name, "must not be empty; leave it out to use its default");
            }
        });
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(QueryParam.class)
                        ? Stream.of(parameter.getAnnotation(QueryParam.class).value())
                        : ofBean(parameter.getType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fields of a {@code @BeanParam}. */
    private static Stream<String> ofBean(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .map(field -> field.getAnnotation(QueryParam.class).value());
    }
}
