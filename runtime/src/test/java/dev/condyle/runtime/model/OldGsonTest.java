package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.inference.ChildJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved models with the Gson of frameworks such as Spark, which is first on their class path. */
class OldGsonTest {

    @TempDir private Path folder;

    @Test
    void modelsAreLoadedAndSavedWithAnOldGson() throws Exception {
        String version = System.getProperty("old.gson.version");
        String classPath = System.getProperty("java.class.path");
        String old =
                Arrays.stream(classPath.split(File.pathSeparator))
                        .filter(it -> it.endsWith("gson-" + version + ".jar"))
                        .findFirst()
                        .orElseThrow();
        Path tiny = folder.resolve("tiny");
        Path everything = folder.resolve("everything");
        Path made = folder.resolve("made");
        String label;
        try (TinyModel model = new TinyModel(ModelOptions.defaults().seed(1))) {
            model.save(tiny);
            label = model.predict(new float[4]).label().toString();
        }
        EverythingModel.write(everything);

        List<String> printed =
                ChildJvm.run(
                                old + File.pathSeparator + classPath,
                                OldGsonProbe.class,
                                List.of("-XX:TieredStopAtLevel=1"),
                                tiny.toString(),
                                everything.toString(),
                                made.toString())
                        .lines()
                        .toList();

        assertTrue(printed.get(0).endsWith("gson-" + version + ".jar"), printed.toString());
        assertEquals(List.of(label), printed.subList(1, printed.size()));
        for (String file : List.of("model.json", "model.safetensors")) {
            assertArrayEquals(
                    Files.readAllBytes(everything.resolve(file)),
                    Files.readAllBytes(made.resolve(file)));
        }
    }
}
