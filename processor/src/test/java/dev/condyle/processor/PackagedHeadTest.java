package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests a reusable head that is used by several classes, from its source and from its class file.
 */
class PackagedHeadTest {

    private static final String HEAD =
            """
            package packaged.here;

            import static dev.condyle.Weight.*;

            import ai.djl.ndarray.NDArray;
            import dev.condyle.*;

            public final class Scaled {
                private Scaled() {}

                @Head
                static NDArray logits(
                        NDArray features,
                        @Weight({FEATURES, CLASSES}) NDArray kernel,
                        @Weight(value = 1, init = Initializer.CONSTANT, constant = 0.5) NDArray scale) {
                    return features.matMul(kernel).mul(scale);
                }
            }
            """;
    private static final String USERS =
            """
            package packaged.there;

            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;
            import packaged.here.Scaled;

            @Backbone(input = float[].class, shape = 6)
            @Head(classes = 3, by = Scaled.class) // CONDYLE-836 ".class)" / "by"
            interface One {}

            @Backbone(input = float[].class, shape = 6)
            @Head(names = {"a", "b"}, by = Scaled.class, dropout = 0.1) // CONDYLE-836 ".class" / "by"
            class Other {
                @Dense(5) Layer hidden;
            }
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void generatesSameCodeFromClassFileAndSource(CompilerUnderTest compiler) throws Exception {
        Compilation both =
                Compilation.strict(
                        compiler,
                        Map.of("Scaled.java", HEAD, "Users.java", USERS),
                        folder.resolve("both"));
        assertEquals(List.of(), both.findings());

        Path later = folder.resolve("later");
        Compilation head = Compilation.strict(compiler, Map.of("Scaled.java", HEAD), later);
        assertEquals(Set.of("ScaledBlock.java"), head.generated().keySet());
        Compilation users = Compilation.strict(compiler, Map.of("Users.java", USERS), later);
        assertEquals(List.of(), users.findings());
        assertEquals(both.generated(), users.generated());
        try (URLClassLoader loader = users.load()) {
            assertLearns(loader, "packaged.there.OneModel", Set.of("head.kernel", "head.scale"));
            assertLearns(
                    loader,
                    "packaged.there.OtherModel",
                    Set.of("hidden.weight", "hidden.bias", "head.kernel", "head.scale"));
        }
    }

    private static void assertLearns(ClassLoader loader, String name, Set<String> weights)
            throws Exception {
        try (Classifier<float[], Object> model = new Models(loader).createOfFloats(name)) {
            assertEquals(weights, ParameterNames.of(model.block()).parameters().keySet());
            var examples = Models.examples(60, 6, model.labels().values());
            double before = model.evaluate(examples).loss();
            model.fit(examples, Fit.epochs(10).batchSize(10).quiet());
            double after = model.evaluate(examples).loss();
            assertTrue(after < before, () -> before + " -> " + after);
        }
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsClassCompiledWithoutProcessor(CompilerUnderTest compiler) {
        assertTrue(Compilation.with(compiler, Map.of("Scaled.java", HEAD), folder).success());
        Compilation users = Compilation.lenient(compiler, Map.of("Users.java", USERS), folder);
        assertFalse(users.success());
        assertEquals(
                Marker.of(USERS, compiler),
                users.ours().stream()
                        .map(it -> new Marker(it.line(), it.column(), it.code()))
                        .toList());
        String text =
                "CONDYLE-836: cannot find ScaledBlock, which is generated for packaged.here.Scaled:"
                        + " compile packaged.here.Scaled with Condyle's annotation processor."
                        + " Sources found by -sourcepath are not processed: pass them to the"
                        + " compiler too";
        assertEquals(List.of(text, text), users.ours().stream().map(Finding::ownText).toList());
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void reportsErrorInClassFileAtItsUse(CompilerUnderTest compiler) {
        String invalid = HEAD.replace("static NDArray logits", "NDArray logits");
        assertTrue(Compilation.with(compiler, Map.of("Scaled.java", invalid), folder).success());
        Compilation users = Compilation.lenient(compiler, Map.of("Users.java", USERS), folder);
        assertEquals(
                "line 9 CONDYLE-834: Scaled.logits cannot be used as a head: generated code"
                        + " calls the head method logits without an instance: make it static",
                text(users.ours().get(0)));
    }

    private static String text(Finding finding) {
        return "line " + finding.line() + " " + finding.ownText();
    }
}
