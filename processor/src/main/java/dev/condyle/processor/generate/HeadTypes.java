package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.condyle.Head.Task;
import java.util.Set;

/**
 * The types that the task of a head determines. The argument {@code value} is the type of one
 * label, or that of the values of a regression.
 */
final class HeadTypes {

    private static final ClassName SET = ClassName.get(Set.class);

    private HeadTypes() {}

    /** Returns the type of the label of an example. */
    static TypeName label(Task task, TypeName value) {
        return task == Task.MULTI_LABEL ? ParameterizedTypeName.get(SET, value) : value;
    }

    /** Returns the superclass of a model with this head alone. */
    static TypeName superclass(Task task, TypeName input, TypeName value) {
        ClassName type =
                switch (task) {
                    case MULTI_CLASS -> RuntimeTypes.CLASSIFIER;
                    case BINARY -> RuntimeTypes.BINARY_CLASSIFIER;
                    case MULTI_LABEL -> RuntimeTypes.MULTI_LABEL_CLASSIFIER;
                    case ORDINAL -> RuntimeTypes.ORDINAL_CLASSIFIER;
                    case REGRESSION -> RuntimeTypes.REGRESSOR;
                };
        return ParameterizedTypeName.get(type, input, value);
    }

    /** Returns the type of a prediction. */
    static TypeName prediction(Task task, TypeName value) {
        ClassName type =
                switch (task) {
                    case MULTI_CLASS, BINARY, ORDINAL -> RuntimeTypes.PREDICTION;
                    case MULTI_LABEL -> RuntimeTypes.MULTI_LABEL_PREDICTION;
                    case REGRESSION -> RuntimeTypes.REGRESSION_PREDICTION;
                };
        return ParameterizedTypeName.get(type, value);
    }

    /** Returns the type of an evaluation. */
    static TypeName evaluation(Task task, TypeName value) {
        return switch (task) {
            case MULTI_CLASS, BINARY -> ParameterizedTypeName.get(RuntimeTypes.EVALUATION, value);
            case MULTI_LABEL ->
                    ParameterizedTypeName.get(RuntimeTypes.MULTI_LABEL_EVALUATION, value);
            case ORDINAL -> ParameterizedTypeName.get(RuntimeTypes.ORDINAL_EVALUATION, value);
            case REGRESSION -> RuntimeTypes.REGRESSION_EVALUATION;
        };
    }

    /** Returns the name of the method that returns the prediction of a head. */
    static String predictionMethod(Task task) {
        return switch (task) {
            case MULTI_CLASS, BINARY, ORDINAL -> "of";
            case MULTI_LABEL -> "multiLabel";
            case REGRESSION -> "regression";
        };
    }

    /** Returns the name of the method that returns the evaluation of a head. */
    static String evaluationMethod(Task task) {
        return switch (task) {
            case MULTI_CLASS, BINARY -> "of";
            case MULTI_LABEL -> "multiLabel";
            case ORDINAL -> "ordinal";
            case REGRESSION -> "regression";
        };
    }
}
