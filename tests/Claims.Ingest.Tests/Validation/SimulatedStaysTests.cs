using Claims.ClauseModel.Simulation;
using Claims.Codes;
using Claims.Contracts;
using Claims.Ingest.Validation;

namespace Claims.Ingest.Tests.Validation;

public class SimulatedStaysTests
{
    [Theory]
    [InlineData(2009)]
    [InlineData(2026)]
    public void A_simulated_hospital_stay_has_no_fault(int year)
    {
        var codes = CodeCatalogue.Load();
        var hospital = new InpatientClaims(RealDistributions.Load());
        var random = new Random(year);

        var faults = Enumerable.Range(0, 500)
            .Select(_ => hospital.Draw(
                random,
                new ClaimKey("s", "1", 1),
                new PolicyReference { PolicyId = "p" },
                new Member { Id = "m", BirthDate = new DateOnly(year - 70, 1, 1), Sex = Sex.Male },
                new Provider { Id = "hospital" },
                new DateOnly(year, 3, 2)))
            .SelectMany(claim => ClaimValidator.Validate(claim, new DateOnly(2028, 1, 1), codes))
            .Where(fault => !fault.IsWarning);

        Assert.Empty(faults);
    }
}
