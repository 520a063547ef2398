package dev.condyle.processor.generate;

import com.palantir.javapoet.MethodSpec;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.NetworkModel;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The ways to get a classifier: new, or from a folder. */
final class ModelFactories {

    private static final String OPTIONS = "@param options its seed and its device\n";
    private static final String LOADED =
            """
            The classifier that was saved in a folder.

            @param folder what was given to {@link #save}
            """;
    private static final String REFUSED =
            """
            @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
                    damaged one or one of another class
            """;

    private ModelFactories() {}

    static List<MethodSpec> of(NetworkModel network) {
        String created = created(network);
        return List.of(
                MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("super(SPEC, options)")
                        .build(),
                MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Path.class, "folder")
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("super(SPEC, folder, options)")
                        .build(),
                factory("create", network)
                        .addJavadoc(created)
                        .addStatement("return create($T.defaults())", RuntimeTypes.MODEL_OPTIONS)
                        .build(),
                factory("create", network)
                        .addJavadoc(created + "\n\n" + OPTIONS)
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("return new $T(options)", network.model())
                        .build(),
                factory("load", network)
                        .addJavadoc(LOADED + REFUSED)
                        .addParameter(Path.class, "folder")
                        .addStatement(
                                "return load(folder, $T.defaults())", RuntimeTypes.MODEL_OPTIONS)
                        .build(),
                factory("load", network)
                        .addJavadoc(LOADED + OPTIONS + REFUSED)
                        .addParameter(Path.class, "folder")
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("return new $T(folder, options)", network.model())
                        .build());
    }

    private static String created(NetworkModel network) {
        if (network.record().filter(FeatureRecord::learns).isPresent()) {
            return "A classifier that has learned nothing: {@link #fit} shows its columns the training"
                    + " rows, and gives\nit weights.";
        }
        return network.backbones().stream().anyMatch(it -> it.weights().isPresent())
                ? "A classifier with a pretrained network; all else has new weights."
                : "A classifier with new weights.";
    }

    private static MethodSpec.Builder factory(String name, NetworkModel network) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.STATIC)
                        .returns(network.model());
        return network.isPublic() ? method.addModifiers(Modifier.PUBLIC) : method;
    }
}
