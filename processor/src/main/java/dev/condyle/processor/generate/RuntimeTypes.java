package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;

/** The names of the runtime classes used in generated code. */
final class RuntimeTypes {

    static final ClassName CLASSIFIER = ClassName.get("dev.condyle.runtime.model", "Classifier");
    static final ClassName BINARY_CLASSIFIER = model("BinaryClassifier");
    static final ClassName MULTI_LABEL_CLASSIFIER = model("MultiLabelClassifier");
    static final ClassName ORDINAL_CLASSIFIER = model("OrdinalClassifier");
    static final ClassName REGRESSOR = model("Regressor");
    static final ClassName MULTI_TASK_CLASSIFIER =
            ClassName.get("dev.condyle.runtime.model", "MultiTaskClassifier");
    static final ClassName PREDICTION = ClassName.get("dev.condyle.runtime", "Prediction");
    static final ClassName EVALUATION =
            ClassName.get("dev.condyle.runtime.evaluation", "Evaluation");
    static final ClassName MULTI_LABEL_PREDICTION =
            ClassName.get("dev.condyle.runtime", "MultiLabelPrediction");
    static final ClassName REGRESSION_PREDICTION =
            ClassName.get("dev.condyle.runtime", "RegressionPrediction");
    static final ClassName MULTI_LABEL_EVALUATION =
            ClassName.get("dev.condyle.runtime.evaluation", "MultiLabelEvaluation");
    static final ClassName ORDINAL_EVALUATION =
            ClassName.get("dev.condyle.runtime.evaluation", "OrdinalEvaluation");
    static final ClassName REGRESSION_EVALUATION =
            ClassName.get("dev.condyle.runtime.evaluation", "RegressionEvaluation");
    static final ClassName TARGET = ClassName.get("dev.condyle.runtime.data", "Target");
    static final ClassName REGRESSION = ClassName.get("dev.condyle.runtime.data", "Regression");
    static final ClassName TASK = ClassName.get("dev.condyle.runtime.data", "Task");
    static final ClassName ANSWER = ClassName.get("dev.condyle.runtime.generated", "HeadOutput");
    static final ClassName EVALUATIONS =
            ClassName.get("dev.condyle.runtime.evaluation", "Evaluations");
    static final ClassName CLASSIFIER_BLOCK =
            ClassName.get("dev.condyle.runtime.generated", "ClassifierBlock");
    static final ClassName GENERATED_BLOCK =
            ClassName.get("dev.condyle.runtime.generated", "GeneratedBlock");
    static final ClassName MODEL_OPTIONS = ClassName.get("dev.condyle.runtime", "ModelOptions");
    static final ClassName MODEL_SPEC = ClassName.get("dev.condyle.runtime.generated", "ModelSpec");
    static final ClassName TRANSFER_BLOCK =
            ClassName.get("dev.condyle.runtime.generated", "TransferBlock");
    static final ClassName FORWARD_PASS =
            ClassName.get("dev.condyle.runtime.generated", "ForwardPass");
    static final ClassName DRY_RUN = ClassName.get("dev.condyle.runtime.generated", "DryRun");
    static final ClassName NO_LAYER =
            ClassName.get("dev.condyle.runtime.generated", "UnavailableLayer");
    static final ClassName BACKBONE_SPEC =
            ClassName.get("dev.condyle.runtime.generated", "BackboneSpec");
    static final ClassName NETWORK = ClassName.get("dev.condyle.runtime.network", "Network");
    static final ClassName NETWORK_OPTIONS =
            ClassName.get("dev.condyle.runtime.network", "NetworkOptions");
    static final ClassName FEATURE_ENCODER =
            ClassName.get("dev.condyle.runtime.column", "RecordEncoder");
    static final ClassName BRANCH_BLOCK =
            ClassName.get("dev.condyle.runtime.generated", "BranchBlock");
    static final ClassName JOINED_INPUTS =
            ClassName.get("dev.condyle.runtime.generated", "JoinedInputs");
    static final ClassName ROW_PARSER = ClassName.get("dev.condyle.runtime.csv", "RowParser");
    static final ClassName INPUTS = ClassName.get("dev.condyle.runtime.generated", "Inputs");
    static final ClassName LABEL_SETS = ClassName.get("dev.condyle.runtime.data", "LabelSets");

    private RuntimeTypes() {}

    private static ClassName model(String name) {
        return ClassName.get("dev.condyle.runtime.model", name);
    }
}
