using Claims.ClauseModel.Simulation.Distributions;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation.Distributions;

public class DiagnosisSexTests
{
    [Theory]
    [InlineData("650", Sex.Female)]
    [InlineData("1749", Sex.Unknown)]
    [InlineData("1830", Sex.Female)]
    [InlineData("185", Sex.Male)]
    [InlineData("60000", Sex.Male)]
    [InlineData("4019", Sex.Unknown)]
    [InlineData("V1046", Sex.Male)]
    [InlineData("V103", Sex.Unknown)]
    [InlineData("V270", Sex.Female)]
    public void A_diagnosis_of_one_sexs_organs_belongs_to_that_sex(string icd9, Sex sex) => Assert.Equal(sex, DiagnosisSex.Of(icd9));
}
