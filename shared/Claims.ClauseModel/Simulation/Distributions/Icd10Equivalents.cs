namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// The usual ICD-10 code in the place of the commonest ICD-9 ones, for simulated claims of after the change. One code for one, where CMS's General
/// Equivalence Mappings give several; not for billing.
/// </summary>
internal sealed class Icd10Equivalents
{
    /// <summary>First day of discharge on which Medicare took ICD-10 and no longer ICD-9 (45 CFR 162.1002).</summary>
    public static readonly DateOnly FirstDay = new(2015, 10, 1);

    private static readonly Lazy<Icd10Equivalents> Shipped = new(() => new Icd10Equivalents(
        TableSet.Pairs(TableNames.Icd10Diagnoses), TableSet.Pairs(TableNames.Icd10Procedures)));

    private Icd10Equivalents(IReadOnlyDictionary<string, string> diagnoses, IReadOnlyDictionary<string, string> procedures) =>
        (Diagnoses, Procedures) = (diagnoses, procedures);

    /// <summary>ICD-10-CM by ICD-9-CM diagnosis.</summary>
    public IReadOnlyDictionary<string, string> Diagnoses { get; }

    /// <summary>ICD-10-PCS by ICD-9-CM procedure.</summary>
    public IReadOnlyDictionary<string, string> Procedures { get; }

    public static Icd10Equivalents Load() => Shipped.Value;
}
