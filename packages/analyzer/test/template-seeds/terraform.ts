import type { Seed } from './seed.ts';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';

export const terraform: Seed = {
  'main.tf': `terraform {
  required_version = ">= 1.5"
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "eu-west-1"
}

locals {
  functions = { orders = { handler = "app.handler" }, refunds = { handler = "app.handler" } }
  prefix    = "shop-\${terraform.workspace == "live" ? "live" : "test"}"
  layers    = concat([aws_lambda_layer_version.shared.arn], var.region == "eu-west-1" ? ["${ARN}"] : [])
  sizes     = [for name, one in local.functions : upper(name) if one.handler != ""]
}

data "archive_file" "shared" {
  type        = "zip"
  source_dir  = "\${path.module}/layers/shared"
  output_path = "shared.zip"
}

resource "aws_lambda_layer_version" "shared" {
  layer_name               = "\${local.prefix}-shared"
  filename                 = data.archive_file.shared.output_path
  compatible_runtimes      = ["nodejs22.x"]
  compatible_architectures = ["arm64"]
  skip_destroy             = true
}

data "archive_file" "each" {
  for_each    = local.functions
  type        = "zip"
  output_path = "\${each.key}.zip"
  source {
    content  = file("\${path.module}/orders/app.js")
    filename = "app.js"
  }
}

resource "aws_lambda_function" "each" {
  for_each      = local.functions
  function_name = "\${local.prefix}-\${each.key}"
  handler       = each.value.handler
  runtime       = "nodejs22.x"
  architectures = ["arm64"]
  filename      = data.archive_file.each[each.key].output_path
  layers        = local.layers
  environment {
    variables = { NODE_PATH = "/opt/nodejs", TEXT = <<-END
      several \${var.region}
      lines
    END
    }
  }
}

module "invoices" {
  source  = "./modules/function"
  name    = "invoices"
  layers  = [aws_lambda_layer_version.shared.arn]
  handler = join(".", ["app", "handler"])
}

module "stock" {
  source        = "terraform-aws-modules/lambda/aws"
  function_name = "stock"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  source_path   = [{ path = "orders", npm_requirements = false, patterns = ["!.*", "app\\\\.js"] }]
  layers        = [module.layer.lambda_layer_arn]
}

module "layer" {
  source              = "terraform-aws-modules/lambda/aws"
  create_layer        = true
  layer_name          = "stock"
  source_path         = "layers/shared"
  compatible_runtimes = ["nodejs22.x"]
}
`,
  'modules/function/main.tf': `variable "name" {}
variable "layers" { default = [] }
variable "handler" {
  type    = string
  default = "app.handler"
}
resource "aws_lambda_function" "this" {
  function_name = var.name
  handler       = var.handler
  runtime       = "nodejs20.x"
  filename      = "\${path.root}/orders.zip"
  layers        = [for one in var.layers : one]
  dynamic "environment" {
    for_each = length(var.layers) > 0 ? [1] : []
    content { variables = {} }
  }
}
output "arn" { value = aws_lambda_function.this.arn }
`,
  'terraform.tfvars': 'region = "eu-west-1"\n',
  'more.tf.json': JSON.stringify(
    {
      locals: { mail: '${local.prefix}-mail' },
      resource: {
        aws_lambda_function: {
          mail: {
            function_name: '${local.mail}',
            handler: 'app.handler',
            runtime: 'nodejs22.x',
            filename: 'orders.zip',
            layers: ['${aws_lambda_layer_version.shared.arn}', ARN],
          },
        },
      },
    },
    null,
    2,
  ),
  'layers/shared/nodejs/money.js': 'exports.total = () => 42;\n',
  'orders/app.js': "const { total } = require('/opt/nodejs/money');\nexports.handler = async () => total();\n",
};

export const plan: Seed = {
  'plan.json': JSON.stringify(
    {
      format_version: '1.2',
      terraform_version: '1.9.0',
      planned_values: {
        root_module: {
          resources: [
            {
              address: 'aws_lambda_function.orders',
              mode: 'managed',
              type: 'aws_lambda_function',
              name: 'orders',
              values: {
                handler: 'app.handler',
                runtime: 'nodejs22.x',
                filename: 'orders.zip',
                architectures: ['arm64'],
              },
            },
          ],
          child_modules: [{ address: 'module.a', resources: [] }],
        },
      },
      configuration: {
        root_module: {
          resources: [
            {
              address: 'aws_lambda_function.orders',
              type: 'aws_lambda_function',
              name: 'orders',
              expressions: {
                layers: { references: ['aws_lambda_layer_version.money.arn', 'aws_lambda_layer_version.money'] },
              },
            },
          ],
        },
      },
    },
    null,
    2,
  ),
  'terragrunt.hcl':
    'terraform {\n  source = "./modules//function"\n}\ninputs = { name = "orders", handler = "app.handler" }\ninclude { path = find_in_parent_folders() }\n',
  'modules/function/main.tf': terraform['modules/function/main.tf'] ?? '',
  'orders/app.js': 'exports.handler = async () => 1;\n',
};
