package dev.condyle.runtime.model;

import com.google.gson.Gson;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads and saves models, and prints where its Gson is from. */
final class OldGsonProbe {

    /** What old versions of Gson accept, or fail on with another exception. */
    private static final List<String> MALFORMED =
            List.of(
                    "",
                    "{",
                    "{}{}",
                    "{'format':2}",
                    "{\"format\":2,}",
                    "{\"format\":TRUE}",
                    "{\"format\":2;\"name\":\"a\"}",
                    "{\"format\":\"\\x\"}",
                    "{\"format\":\"\t\"}",
                    "{\"a\":" + "[".repeat(100_000),
                    "{\"format\":1e999999999}");

    private OldGsonProbe() {}

    public static void main(String[] args) throws IOException {
        System.out.println(Gson.class.getProtectionDomain().getCodeSource().getLocation());
        Path tiny = Path.of(args[0]);
        Path everything = Path.of(args[1]);
        Path made = Path.of(args[2]);
        try (TinyModel model = new TinyModel(tiny, ModelOptions.defaults())) {
            System.out.println(model.predict(new float[4]).label());
        }
        try (EverythingModel model = new EverythingModel(everything)) {
            model.save(made);
        }
        Path json = tiny.resolve("model.json");
        for (String text : MALFORMED) {
            Files.writeString(json, text);
            try {
                new TinyModel(tiny, ModelOptions.defaults()).close();
                System.out.println("accepted: " + text);
            } catch (ModelFolderException e) {
                // As with a new version.
                continue;
            }
        }
    }
}
