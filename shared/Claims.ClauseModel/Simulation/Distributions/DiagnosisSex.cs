using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// Which sex an ICD-9-CM diagnosis belongs to: diseases of the organs of one sex, and childbirth (ICD-9-CM volume 1, chapters 2, 10 and 11, and V codes).
/// The Medicare files were made synthetic by swapping sexes, so that what they join must be checked before it is called normal.
/// </summary>
internal static class DiagnosisSex
{
    /// <summary>First and last category, both with all their codes.</summary>
    private static readonly (string First, string Last, Sex Sex)[] Categories =
    [
        ("179", "184", Sex.Female), ("185", "187", Sex.Male),
        ("218", "221", Sex.Female), ("222", "222", Sex.Male),
        ("2331", "2333", Sex.Female), ("2334", "2336", Sex.Male), ("2360", "2363", Sex.Female), ("2364", "2366", Sex.Male),
        ("600", "608", Sex.Male), ("614", "679", Sex.Female),
        ("V1040", "V1044", Sex.Female), ("V1045", "V1049", Sex.Male), ("V22", "V24", Sex.Female), ("V27", "V28", Sex.Female),
    ];

    /// <returns><see cref="Sex.Unknown"/> where either sex has it.</returns>
    public static Sex Of(string icd9)
    {
        foreach (var (first, last, sex) in Categories)
        {
            if (icd9.Length >= first.Length
                && string.CompareOrdinal(icd9[..first.Length], first) >= 0
                && string.CompareOrdinal(icd9[..first.Length], last) <= 0)
            {
                return sex;
            }
        }

        return Sex.Unknown;
    }

    public static bool Fits(string icd9, Sex sex) => Of(icd9) is var needed && (needed == Sex.Unknown || needed == sex);
}
