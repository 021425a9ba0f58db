namespace Claims.ProviderModel.Data;

/// <summary>What a file of members says of one.</summary>
/// <param name="Birth">Day of birth, if known.</param>
/// <param name="Conditions">Number of chronic conditions, where the file has columns for them.</param>
public sealed record MemberFacts(DateOnly? Birth, int? Conditions);
