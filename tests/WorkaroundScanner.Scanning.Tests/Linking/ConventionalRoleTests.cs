using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>What a request to a platform's API asks of it.</summary>
public sealed class ConventionalRoleTests
{
    [Theory]
    [InlineData("--method=GET", Role.Query)]
    [InlineData("--method=get", Role.Query)]
    [InlineData("-X=PATCH", Role.Change)]
    [InlineData("--request=DELETE", Role.Change)]
    [InlineData("-m=POST", Role.Change)]
    [InlineData("-m=message", null)]
    [InlineData("--output=GET", null)]
    [InlineData("-X", null)]
    public void AMethodSaysIt(string flag, Role? role) => Assert.Equal(role, ConventionalRole.OfRequest(["--silent", flag]));
}
