namespace Claims.ClauseModel.Evaluation;

/// <summary>What a model was measured to be worth.</summary>
/// <param name="Claims">Test claims.</param>
/// <param name="Faulty">Those of them with a planted fault.</param>
/// <param name="BaselineClaims">Training claims of everything but the shipped model.</param>
/// <param name="Test">Under generated policies worded as training never saw; the shipped model first.</param>
/// <param name="HandWritten">Under policies written by people.</param>
/// <param name="FalseFlags">Of fresh normal claims under the policies written by people.</param>
public sealed record EvaluationReport(
    int Claims,
    int Faulty,
    int BaselineClaims,
    IReadOnlyList<RankerResult> Test,
    IReadOnlyList<RankerResult> HandWritten,
    Culprits Culprits,
    ExplanationCheck Explanations,
    IReadOnlyList<FalseFlags> FalseFlags,
    CalibrationCheck Calibration);
