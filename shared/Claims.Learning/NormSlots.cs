namespace Claims.Learning;

/// <summary>Layer normalisation.</summary>
public sealed record NormSlots(ParameterSlot Gain, ParameterSlot Bias);
