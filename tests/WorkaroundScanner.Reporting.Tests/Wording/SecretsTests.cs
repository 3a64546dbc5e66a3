using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Tests.Wording;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("gh auth login --with-token ghp_16C7e42F292c6912E7710c838347Ae178B4a", "ghp_")]
    [InlineData("x github_pat_11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ y", "github_pat_")]
    [InlineData("aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY aws s3 ls", "wJalrXUtnFEMI")]
    [InlineData("curl -H 'Authorization: Bearer abcDEF123456.token-value'", "abcDEF123456")]
    [InlineData("curl -H \"Authorization: Basic dXNlcjpwYXNzd29yZA==\"", "dXNlcjpwYXNzd29yZA")]
    [InlineData("docker login --password=hunter2000", "hunter2000")]
    [InlineData("docker login --password 'hunter2000 x' -u me", "hunter2000")]
    [InlineData("docker login -u me -p hunter2000", "hunter2000")]
    [InlineData("heroku config:set API_TOKEN: s3cr3tvalue", "s3cr3tvalue")]
    [InlineData("{\"password\": \"hunter2000\"}", "hunter2000")]
    [InlineData("git clone https://me:hunter2000@example.com/x.git", "hunter2000")]
    [InlineData("git clone https://ghtoken1234567890@example.com/x.git", "ghtoken1234567890")]
    [InlineData("echo -----BEGIN RSA PRIVATE KEY----- MIIEow -----END RSA PRIVATE KEY-----", "MIIEow")]
    [InlineData("export X=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N", "eyJzdWIi")]
    [InlineData("helm --set key=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", "9f86d081884c7d65")]
    [InlineData("kubectl --token=abc.def.ghi get pods", "abc.def")]
    [InlineData("password: 123456", "123456")]
    [InlineData("password:1234567", "1234567")]
    [InlineData("token:12-ab34", "12-ab34")]
    [InlineData("password=123456", "123456")]
    [InlineData("vault login hvs.CAESIJ1234567890abcdefghijKLMN", "hvs.CAES")]
    [InlineData("curl -u admin:hunter2000 https://example.com", "hunter2000")]
    public void SecretIsMasked(string text, string secret)
    {
        var masked = Secrets.Mask(text);
        Assert.DoesNotContain(secret, masked, StringComparison.Ordinal);
        Assert.Contains("****", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker login --password=$PASSWORD")]
    [InlineData("curl -H \"Authorization: Bearer $TOKEN\"")]
    [InlineData("docker login -u \"$USER\" -p \"$PASS\"")]
    [InlineData("docker login --password-stdin")]
    [InlineData("kubectl get secret my-secret -o yaml")]
    [InlineData("kubectl create token deployer")]
    [InlineData("TOKEN=$(vault read -field=token secret/x)")]
    [InlineData("git clone https://example.com/a/very/long/path/with-many-words/and-dashes.git")]
    [InlineData("aws s3 cp s3://some-bucket/path/to/artifact-2024-01-01.tar.gz .")]
    [InlineData("kubectl apply -f config/samples/apps_v1alpha1_memcached_with_webhooks.yaml")]
    [InlineData("the loop asks `kubectl get pods` until a state is reached")]
    [InlineData("hooks/add_secret:36")]
    [InlineData("hooks/add_secret:18-21,29-41  8 lines  postprocess")]
    [InlineData("hooks/rotate-token:5:12, hooks/password:7")]
    public void WhatIsNoSecretStays(string text) => Assert.Equal(text, Secrets.Mask(text));

    [Fact]
    public void LongTextTakesNoLongTime()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Secrets.Mask(string.Concat(Enumerable.Repeat("password token a.b-c_", 20_000)));
        Secrets.Mask(new string('a', 500_000));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }
}
