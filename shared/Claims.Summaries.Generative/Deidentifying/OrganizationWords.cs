using System.Collections.Frozen;

namespace Claims.Summaries.Generative.Deidentifying;

/// <summary>Words of providers' names that name nobody by themselves; taking them out of a record would take its meaning.</summary>
internal static class OrganizationWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ("hospital hospitals clinic clinics center centre medical medicine health healthcare care group associates partners practice services service system systems general community regional memorial "
            + "university college county city state national american family primary physicians physician surgery surgical surgeons orthopedic orthopaedic cardiology cardiac heart oncology cancer radiology imaging "
            + "laboratory labs lab pharmacy dental dentistry vision eye skin pain spine physical therapy rehabilitation rehab nursing home hospice urgent emergency women children pediatric pediatrics internal behavioral mental "
            + "psychiatry psychology neurology urology dermatology and the for of at in inc llc llp ltd pllc corp md do dds dmd rn np pa phd north south east west")
        .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Words.Contains(word.Trim('.'));
}
