package servicedelivery.probes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Proxy;
import org.jboss.logging.Logger;

/** On SIGTERM everything is ended in order, as always, but with exit code 0: to be told to stop is no failure. */
@ApplicationScoped
class OrderlyEnd {

    private static final Logger LOG = Logger.getLogger(OrderlyEnd.class);

    void prepare(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            try {
                handleTermination();
            } catch (ReflectiveOperationException e) {
                LOG.infof("SIGTERM will end this process with Java's exit code 143: %s", e);
            }
        }
    }

    /** Every JDK has this class, but the compiler takes it for an internal one; hence by its name. */
    private static void handleTermination() throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var handler = Class.forName("sun.misc.SignalHandler");
        var exit = Proxy.newProxyInstance(
                OrderlyEnd.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    Quarkus.asyncExit(0);
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), exit);
    }
}
