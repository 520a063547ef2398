package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec;
import dev.condyle.NetworkSpec.Variant;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.runtime.backbone.DescribedNetwork;
import dev.condyle.runtime.backbone.MobileNetV2;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the annotations as a processor does, and compares them with the networks. */
class NetworkSpecTest {

    private static final NetworkOptions DEFAULTS = NetworkOptions.defaults();

    static List<DescribedNetwork> networks() {
        return Networks.ALL;
    }

    /** The compiler gives annotations only within its own run, so all is checked there. */
    private static void read(DescribedNetwork network, SpecCheck check) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath =
                Stream.of(NetworkSpec.class, network.getClass())
                        .map(NetworkSpecTest::home)
                        .collect(Collectors.joining(File.pathSeparator));
        String name = network.getClass().getName();
        Reader reader = new Reader(name, check);
        JavaCompiler.CompilationTask task =
                compiler.getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:only", "-classpath", classPath),
                        List.of(name),
                        null);
        task.setProcessors(List.of(reader));
        task.call();
        if (reader.failure != null) {
            throw reader.failure;
        }
        assertTrue(reader.seen);
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface SpecCheck {
        void check(NetworkSpec spec);
    }

    private static final class Reader extends AbstractProcessor {

        private final String name;
        private final SpecCheck check;
        private AssertionError failure;
        private boolean seen;

        Reader(String name, SpecCheck check) {
            this.name = name;
            this.check = check;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(
                Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (seen) {
                return false;
            }
            seen = true;
            TypeElement element = processingEnv.getElementUtils().getTypeElement(name);
            NetworkSpec spec = element.getAnnotation(NetworkSpec.class);
            try {
                assertNotNull(spec);
                check.check(spec);
            } catch (AssertionError e) {
                failure = e;
            }
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theSpecMatchesTheNetwork(DescribedNetwork network) {
        read(
                network,
                spec -> {
                    for (Variant variant : spec.variants()) {
                        Architecture architecture =
                                network.architecture(DEFAULTS.conventions(variant.value()));
                        assertEquals(spec.channels(), architecture.featureChannels());
                        assertEquals(spec.stride(), architecture.stride());
                        assertEquals(spec.parameters(), architecture.size());
                        assertEquals(spec.trainable(), architecture.learned());
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theFirstConventionsAreTheDefault(DescribedNetwork network) {
        read(
                network,
                spec -> {
                    Conventions first = spec.variants()[0].value();
                    assertEquals(
                            network.architecture(DEFAULTS.conventions(first)),
                            network.architecture(DEFAULTS));
                    assertEquals(2, spec.variants().length);
                });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void channelsFollowTheWidth(DescribedNetwork network) {
        read(
                network,
                spec -> {
                    for (Variant variant : spec.variants()) {
                        for (double width : new double[] {0.1, 0.35, 0.5, 0.75, 1.3, 1.4}) {
                            checkWidth(network, spec, variant, width);
                        }
                    }
                });
    }

    private static void checkWidth(
            DescribedNetwork network, NetworkSpec spec, Variant variant, double width) {
        NetworkOptions options = DEFAULTS.conventions(variant.value()).width(width);
        if (variant.width() == Width.FIXED) {
            assertThrows(IllegalArgumentException.class, () -> network.architecture(options));
        } else {
            assertEquals(
                    variant.width().channels(spec.channels(), width),
                    network.architecture(options).featureChannels());
        }
    }

    @Test
    void kerasMobileNetsExpectImagesFromMinusOneToOne() {
        read(
                new MobileNetV2(),
                spec -> {
                    assertEquals(0.5, spec.variants()[0].mean()[1]);
                    assertEquals(0.5, spec.variants()[0].std()[1]);
                    assertEquals(0.456, spec.variants()[1].mean()[1]);
                    assertEquals(0.224, spec.variants()[1].std()[1]);
                });
    }
}
