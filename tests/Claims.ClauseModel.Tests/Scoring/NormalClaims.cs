using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

/// <summary>
/// Draws claims that a policy covers and nothing forbids: services of its coverage clauses, with what their conditions ask for; what still breaks a
/// condition is drawn again.
/// </summary>
internal sealed class NormalClaims(Policy policy, Random random)
{
    private static readonly string[] Conditions = ["E119", "I10", "J449", "M545", "N179", "G4733", "Z933", "Z961", "F329", "K219", "S52501A", "C50911"];
    private static readonly string[] Places = ["11", "12", "21", "22", "23"];
    private static readonly string[] Codes = [.. CodeCatalogue.Load().Codes(CodeSystem.Hcpcs)];

    private readonly Clause[] _coverage = [.. policy.Clauses.Where(clause => clause.Kind == ClauseKind.Coverage && clause.Scope.Services.Count > 0)];
    private int _number;

    /// <summary>A claim of one to four lines without a violation.</summary>
    public Claim Next()
    {
        while (true)
        {
            var claim = Draw();
            if (Violations.Find(claim, policy).Count == 0)
            {
                return claim;
            }
        }
    }

    private Claim Draw()
    {
        var day = new DateOnly(2026, 1, 5).AddDays(random.Next(300));
        var lines = Enumerable.Range(1, 1 + Math.Min(random.Next(4), random.Next(4))).Select(number => Line(number, day)).ToArray();
        return Some.Claim(lines) with
        {
            Key = new ClaimKey("s", $"{++_number}", 1),
            ServiceFrom = day,
            ServiceTo = day,
            SubmittedOn = day.AddDays(random.Next(90)),
            PriorAuthorization = random.Next(2) == 0 ? "A1" : null,
            Member = new Member
            {
                Id = "m",
                BirthDate = day.AddYears(-random.Next(1, 90)),
                Sex = random.Next(2) == 0 ? Sex.Female : Sex.Male,
                CoverageStart = new DateOnly(2020, 1, 1),
            },
            Diagnoses = [.. Enumerable.Range(1, 3).Select(sequence => new Diagnosis(sequence, Pick(Conditions), CodeSystem.Icd10Cm, DiagnosisKind.Secondary))],
        };
    }

    private ServiceLine Line(int number, DateOnly day)
    {
        var range = Pick(Pick(_coverage).Scope.Services.ToArray());
        var code = CodeIn(range);
        return Some.Line(number, code, System(code), 1 + Math.Min(random.Next(3), random.Next(3)), 20m + random.Next(2000), day) with
        {
            PlaceOfService = Pick(Places),
            DiagnosisPointers = [1 + random.Next(3)],
            Modifiers = random.Next(2) == 0 ? [Pick(["NU", "RR", "95"])] : [],
        };
    }

    /// <summary>A listed code of the range, or a number in it where codes are licensed.</summary>
    private string CodeIn(CodeRange range)
    {
        var listed = Codes.Where(range.Contains).ToArray();
        if (listed.Length > 0)
        {
            return Pick(listed);
        }

        var prefix = range.First.TakeWhile(letter => !char.IsAsciiDigit(letter)).Count();
        var (first, last) = (int.Parse(range.First.AsSpan(prefix), null), int.Parse(range.Last.AsSpan(prefix), null));
        return range.First[..prefix] + random.Next(first, last + 1).ToString($"D{range.First.Length - prefix}", null);
    }

    private static CodeSystem System(string code) => code.Length == 4 ? CodeSystem.Revenue : code[0] == 'D' ? CodeSystem.Cdt : CodeSystem.Hcpcs;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
